import { type DigitGroup, digitGroups, isAlphanumeric, isContinued } from '../text/digit-groups.ts'
import type { Span } from '../text/spans.ts'

export interface Phone extends Span {
  /** `+` and digits when the country is given, digits alone otherwise. */
  readonly value: string
}

const SEPARATOR = /^[ ().-]{0,2}$/
const BEFORE_NUMBER = /[#$€£₺₹%.,/:_-]/

/** Phone numbers: `+` or `00` and 8 to 15 digits in all, or 10 or 11 digits without a country. */
export function findPhones(text: string): readonly Phone[] {
  const groups = digitGroups(text)
  const found: Phone[] = []
  for (let first = 0; first < groups.length; ) {
    const last = endOfRun(text, groups, first)
    const phone = phoneOf(text, groups.slice(first, last))
    if (phone) found.push(phone)
    first = last
  }
  return found
}

function endOfRun(text: string, groups: readonly DigitGroup[], first: number): number {
  let last = first + 1
  for (let group = groups[first]; group && last < groups.length; last++) {
    const next = groups[last]
    if (!next || !isContinued(text, group, next, SEPARATOR)) break
    group = next
  }
  return last
}

function phoneOf(text: string, run: readonly DigitGroup[]): Phone | undefined {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last || run.length > 7 || isAlphanumeric(text.charCodeAt(last.end))) return undefined
  const digits = run.map((group) => group.digits).join('')
  const start = text.charAt(first.start - 1) === '(' ? first.start - 1 : first.start
  const before = text.charAt(start - 1)
  if (before === '+') return international(digits, start - 1, last.end)
  if (digits.startsWith('00')) return international(digits.slice(2), start, last.end)
  if (isAlphanumeric(before.charCodeAt(0)) || BEFORE_NUMBER.test(before) || isDate(run)) return undefined
  return digits.length === 10 || digits.length === 11 ? { start, end: last.end, value: digits } : undefined
}

function international(digits: string, start: number, end: number): Phone | undefined {
  return digits.length >= 8 && digits.length <= 15 && !digits.startsWith('0')
    ? { start, end, value: `+${digits}` }
    : undefined
}

function isDate(run: readonly DigitGroup[]): boolean {
  const lengths = run
    .slice(0, 3)
    .map(({ digits }) => digits.length)
    .join('-')
  return lengths === '4-2-2' || lengths === '2-2-4'
}
