import type { Span } from './spans.ts'

/** An unbroken run of digits. */
export interface DigitGroup extends Span {
  readonly digits: string
}

const MOST_GROUPS = 5_000
const MOST_DIGITS = 40

/** The runs of digits of a text in order: `+49 30 1234` has three. */
export function digitGroups(text: string): readonly DigitGroup[] {
  const groups: DigitGroup[] = []
  let position = 0
  while (position < text.length && groups.length < MOST_GROUPS) {
    const start = position
    while (isDigit(text.charCodeAt(position))) position += 1
    if (position > start)
      groups.push({ start, end: position, digits: text.slice(start, Math.min(position, start + MOST_DIGITS)) })
    else position += 1
  }
  return groups
}

/** Whether one group goes on in the next, as the parts of a phone or card number do. */
export function isContinued(text: string, group: DigitGroup, next: DigitGroup, separator: RegExp): boolean {
  const between = text.slice(group.end, next.start)
  return between.length <= 2 && separator.test(between)
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

export function isAlphanumeric(code: number): boolean {
  return isDigit(code) || isAsciiLetter(code)
}
