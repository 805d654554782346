import type { Span } from '../text/spans.ts'

const CANDIDATE =
  /(?<![A-Za-z0-9-])(?:\d{11}|\d{3}-\d{2}-\d{4}|\d{3}\.\d{3}\.\d{3}-\d{2}|[XYZxyz]?\d{7,8}-?[A-Za-z])(?![A-Za-z0-9])/g

/** National ids that can be checked: Turkish, US, Brazilian and Spanish ones. */
export function findNationalIds(text: string): readonly Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(CANDIDATE)) {
    const [id] = match
    const isId = isTurkish(id) || isAmerican(id) || isBrazilian(id) || isSpanish(id)
    if (isId) found.push({ start: match.index, end: match.index + id.length })
  }
  return found
}

/** T.C. kimlik no: the tenth and the eleventh digit check the others. */
function isTurkish(id: string): boolean {
  if (!/^[1-9]\d{10}$/.test(id)) return false
  const digits = [...id].map(Number)
  const at = (place: number) => digits[place] ?? 0
  const odd = at(0) + at(2) + at(4) + at(6) + at(8)
  const even = at(1) + at(3) + at(5) + at(7)
  const tenth = (((odd * 7 - even) % 10) + 10) % 10
  return tenth === at(9) && (odd + even + at(9)) % 10 === at(10)
}

/** Social security numbers have no check digit; only written with dashes and in an issued range do they count. */
function isAmerican(id: string): boolean {
  return /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/.test(id)
}

/** CPF, written with its dots. */
function isBrazilian(id: string): boolean {
  if (!/^\d{3}\.\d{3}\.\d{3}-\d{2}$/.test(id)) return false
  const digits = [...id.replace(/\D/g, '')].map(Number)
  if (new Set(digits).size === 1) return false
  return [9, 10].every((length) => cpfCheck(digits.slice(0, length)) === digits[length])
}

function cpfCheck(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, place) => total + digit * (digits.length + 1 - place), 0)
  return ((sum * 10) % 11) % 10
}

/** DNI and NIE: the letter is the number modulo 23. */
function isSpanish(id: string): boolean {
  if (!/^(?:\d{8}|[XYZ]\d{7})-?[A-Z]$/i.test(id)) return false
  const letters = id.toUpperCase().replace('-', '')
  const number = letters.slice(0, -1).replace('X', '0').replace('Y', '1').replace('Z', '2')
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(number) % 23) === letters.slice(-1)
}
