import type { Comparison, Duration, ItemFilter, TimeUnit, Window } from '@customer-service/contracts/segmentation'
import { isDuration } from '../render-words.ts'

/** Units of time with the endings that the grammar asks for: "ayda", "aydan", "aydır". */
const UNITS: Readonly<
  Record<TimeUnit, { readonly name: string; readonly in: string; readonly from: string; readonly for: string }>
> = {
  hour: { name: 'saat', in: 'saatte', from: 'saatten', for: 'saattir' },
  day: { name: 'gün', in: 'günde', from: 'günden', for: 'gündür' },
  week: { name: 'hafta', in: 'haftada', from: 'haftadan', for: 'haftadır' },
  month: { name: 'ay', in: 'ayda', from: 'aydan', for: 'aydır' },
  year: { name: 'yıl', in: 'yılda', from: 'yıldan', for: 'yıldır' },
}

const spanOf = ({ n, unit }: Duration, form: 'name' | 'in' | 'from' | 'for' = 'name'): string =>
  `${n} ${UNITS[unit][form]}`

/** A number with a decimal comma. With three decimals it has a fourth: "2,125" could be two thousand. */
export function numberText(value: unknown): string {
  const text = String(value).replace('.', ',')
  return /,\d{3}$/.test(text) ? `${text}0` : text
}

/** `en az 3 kez`, `3 kezden fazla`; with a blank after it, or nothing for "at least once". */
export function timesText(op: Comparison, value: unknown): string {
  if (op === '>=' && value === 1) return ''
  const [first, second] = [value].flat().map(numberText)
  switch (op) {
    case '>':
      return `${first} kezden fazla `
    case '<':
      return `${first} kezden az `
    case 'between':
      return `${first} ile ${second} kez arasında `
    default:
      return `${BEFORE[op] ?? op} ${first} kez `
  }
}

const BEFORE: Readonly<Partial<Record<Comparison, string>>> = { '=': 'tam', '>=': 'en az', '<=': 'en fazla' }
const AFTER: Readonly<Partial<Record<Comparison, string>>> = { '>': 'üzerinde', '<': 'altında' }

/** `en az 200`, `200 üzerinde`, `100 ile 200 arasında`. */
export function amountText(op: Comparison, value: unknown, currency?: string): string {
  const amounts = [value].flat().map((amount) => `${numberText(amount)}${currency === undefined ? '' : ` ${currency}`}`)
  if (op === 'between') return `${amounts.join(' ile ')} arasında`
  const after = AFTER[op]
  return after === undefined ? `${BEFORE[op] ?? op} ${amounts.join(' veya ')}` : `${amounts[0]} ${after}`
}

/** `60 günden daha önce`, `en az 60 gün önce`. */
export function agoText(op: Comparison, value: unknown): string {
  const [first, second] = [value].flat().filter(isDuration)
  if (first === undefined) return ''
  if (second !== undefined) return `${spanOf(first)} ile ${spanOf(second)} arasında önce`
  if (op === '>') return `${spanOf(first, 'from')} daha önce`
  return op === '<' ? `${spanOf(first, 'from')} az önce` : `${BEFORE[op] ?? op} ${spanOf(first)} önce`
}

/** `en az 1 yıldır`, `12 aydan uzun süredir`. */
export function lastingText(op: Comparison, value: unknown): string {
  const [first, second] = [value].flat().filter(isDuration)
  if (first === undefined) return ''
  if (second !== undefined) return `${spanOf(first)} ile ${spanOf(second)} arası süredir`
  if (op === '>') return `${spanOf(first, 'from')} uzun süredir`
  return op === '<' ? `${spanOf(first, 'from')} kısa süredir` : `${BEFORE[op] ?? op} ${spanOf(first, 'for')}`
}

const CALENDAR: Readonly<Record<string, string>> = {
  today: 'bugün',
  yesterday: 'dün',
  this_week: 'bu hafta',
  last_week: 'geçen hafta',
  this_month: 'bu ay',
  last_month: 'geçen ay',
  this_quarter: 'bu çeyrek',
  last_quarter: 'geçen çeyrek',
  this_year: 'bu yıl',
  last_year: 'geçen yıl',
}

/** With a blank after it, or nothing. */
export function windowText(window: Window | undefined): string {
  if (window === undefined) return ''
  if ('last' in window) return `son ${spanOf(window.last, 'in')} `
  if ('calendar' in window) return `${CALENDAR[window.calendar]} `
  if ('ago' in window) return `${spanOf(window.ago.to)} ile ${spanOf(window.ago.from)} önce `
  if (window.from === undefined) return `${window.to} tarihine kadar `
  return window.to === undefined ? `${window.from} tarihinden beri ` : `${window.from} ile ${window.to} arasında `
}

/** `hybrid SUV`, `SUV veya Sedan`. */
export function itemText({ item, powertrain, family, category }: ItemFilter): string {
  const parts = [powertrain, item, family, category].filter((part) => part !== undefined)
  return parts.map((part) => [part].flat().join(' veya ')).join(' ')
}

/** A name in the locative, by its last sounds: "İzmir'de", "Bursa'da", "Gaziantep'te". */
export function locative(name: string): string {
  const folded = name.toLocaleLowerCase('tr')
  const vowel = folded.match(/[aeıioöuü](?!.*[aeıioöuü])/u)?.[0] ?? 'e'
  const isHard = /[fstkçşhp]$/u.test(folded)
  return `${name}'${isHard ? 't' : 'd'}${'eiöü'.includes(vowel) ? 'e' : 'a'}`
}
