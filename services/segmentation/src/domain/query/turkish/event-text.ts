import type { EventCondition, EventName, ItemFilter } from '@customer-service/contracts/segmentation'
import { agoText, amountText, itemText, numberText, timesText, windowText } from './words.ts'

/** Verb phrases: done, and not done; what they take as an object when none is named. */
interface Phrase {
  readonly object: string
  readonly did: string
  readonly didNot: string
}

const phrase = (object: string, verb: string, did: string, didNot: string): Phrase => ({
  object,
  did: `${verb}${did}`,
  didNot: `${verb}${didNot}`,
})

const ITEM_PHRASES: Readonly<Partial<Record<EventName, Phrase>>> = {
  purchase: phrase('', 'satın al', 'an', 'mayan'),
  view: phrase('ürün ', 'incele', 'yen', 'meyen'),
  return: { object: 'ürün ', did: 'iade eden', didNot: 'iade etmeyen' },
  review: phrase('ürün ', 'değerlendir', 'en', 'meyen'),
  test_drive: phrase('', 'test sürüşü yap', 'an', 'mayan'),
  add_to_cart: phrase('ürün ', 'sepetine ekle', 'yen', 'meyen'),
}

const PLAIN_PHRASES: Readonly<Partial<Record<EventName, Phrase>>> = {
  purchase: phrase('', 'alışveriş yap', 'an', 'mayan'),
  visit: { object: '', did: 'sitemizi ziyaret eden', didNot: 'sitemizi ziyaret etmeyen' },
  store_visit: { object: '', did: 'mağazamızı ziyaret eden', didNot: 'mağazamızı ziyaret etmeyen' },
  support_contact: phrase('', 'desteğe başvur', 'an', 'mayan'),
  login: phrase('', 'giriş yap', 'an', 'mayan'),
  unsubscribe: phrase('', 'bülten aboneliğinden çık', 'an', 'mayan'),
  referral: phrase('', 'arkadaşını öner', 'en', 'meyen'),
  any: phrase('', 'hareketi ol', 'an', 'mayan'),
  email_open: phrase('', 'e-postalarımızı aç', 'an', 'mayan'),
  email_click: phrase('', 'e-postalarımıza tıkla', 'yan', 'mayan'),
}

const ENGAGED = phrase('', 'e-postalarımızla etkileşime gir', 'en', 'meyen')

/** `son 6 ayda SUV satın alan`, `e-postalarımızı hiç açmayan`, `son alışverişi 60 günden daha önce olan`. */
export function eventText(node: EventCondition): string {
  const { measure, op, value, window, item } = node
  const names = [node.event].flat()
  if (measure === 'sum' && node.event === 'purchase')
    return `${windowText(window)}${item ? `${itemText(item)} için ` : ''}${amountText(op, value, node.currency)} harcayan`
  if (measure === 'time_since_last' || measure === 'time_since_first') return recencyText(node)
  if (measure !== 'count')
    return `${windowText(window)}${phrasesOf(names, item, true)} (${measure} ${op} ${numberText([value].flat())})`
  const isNever = op === '=' && value === 0
  return `${windowText(window)}${isNever ? 'hiç ' : timesText(op, value)}${phrasesOf(names, item, !isNever)}`
}

function phrasesOf(names: readonly EventName[], item: ItemFilter | undefined, did: boolean): string {
  if (names.length > 1 && names.every((name) => name.startsWith('email_'))) return did ? ENGAGED.did : ENGAGED.didNot
  const verbs = names.map((name) => {
    const own = item || names.length > 1 ? ITEM_PHRASES[name] : undefined
    return own ?? PLAIN_PHRASES[name] ?? ITEM_PHRASES[name]
  })
  const object = item ? `${itemText(item)} ` : (verbs.find((verb) => verb?.object)?.object ?? '')
  return `${object}${verbs.map((verb) => (did ? verb?.did : verb?.didNot)).join(' veya ')}`
}

const NOUNS: Readonly<Partial<Record<EventName, string>>> = {
  purchase: 'alışverişi',
  test_drive: 'test sürüşü',
  support_contact: 'destek talebi',
  return: 'iadesi',
  review: 'yorumu',
  view: 'görüntülemesi',
  visit: 'ziyareti',
  store_visit: 'mağaza ziyareti',
  login: 'girişi',
  email_open: 'e-posta açması',
  email_click: 'e-posta tıklaması',
  any: 'hareketi',
}

function recencyText({ event, item, measure, op, value }: EventCondition): string {
  const word = measure === 'time_since_last' ? 'son' : 'ilk'
  const nouns = [event].flat().map((name) => NOUNS[name] ?? name)
  return `${item ? `${itemText(item)} için ` : ''}${word} ${nouns.join(' veya ')} ${agoText(op, value)} olan`
}
