import { fold } from '../text/fold.ts'
import type { Code } from './code-pattern.ts'

const SYMBOLS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₺': 'TRY',
  '₹': 'INR',
  '¥': 'JPY',
}
const WORDS: Readonly<Record<string, string>> = {
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  tl: 'TRY',
  try: 'TRY',
  lira: 'TRY',
  inr: 'INR',
  rs: 'INR',
  rupees: 'INR',
  jpy: 'JPY',
  yen: 'JPY',
  chf: 'CHF',
  cad: 'CAD',
  aud: 'AUD',
}
const NUMBER = '(\\d{1,3}(?:[., ]\\d{3}){1,4}(?:[.,]\\d{1,2})?|\\d{1,12}(?:[.,]\\d{1,2})?)'
const NAMES = '(usd|dollars?|bucks|eur|euros?|gbp|pounds?|quid|tl|try|lira|inr|rs|rupees|jpy|yen|chf|cad|aud)'
const SYMBOL_FIRST = new RegExp(`([$€£₺₹¥])\\s?${NUMBER}(?!\\d)`, 'g')
const NUMBER_FIRST = new RegExp(`(?<![\\d.,])${NUMBER}\\s?(?:([$€£₺₹¥])|${NAMES}(?![\\p{L}\\p{N}]))`, 'giu')
const NAME_FIRST = new RegExp(`(?<![\\p{L}\\p{N}])${NAMES}\\.?\\s?${NUMBER}(?!\\d)`, 'giu')

/** Sums of money, as `1234.50 USD`. `1.234,50` and `1,234.50` are the same number. */
export function findAmounts(text: string): readonly Code[] {
  return [
    ...[...text.matchAll(SYMBOL_FIRST)].map((match) => amount(match, match[2], match[1])),
    ...[...text.matchAll(NUMBER_FIRST)].map((match) => amount(match, match[1], match[2] ?? match[3])),
    ...[...text.matchAll(NAME_FIRST)].map((match) => amount(match, match[2], match[1])),
  ]
}

function amount(match: RegExpExecArray, number = '', currency = ''): Code {
  const code = SYMBOLS[currency] ?? WORDS[fold(currency)] ?? ''
  return { start: match.index, end: match.index + match[0].length, value: `${decimal(number)} ${code}` }
}

function decimal(number: string): string {
  const [, whole = number, cents = ''] = /^(.*)[.,](\d{1,2})$/.exec(number) ?? []
  return `${whole.replace(/\D/g, '')}.${cents.padEnd(2, '0')}`
}
