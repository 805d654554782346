import type { Code } from './code-pattern.ts'

const UPS = /(?<![A-Za-z0-9])1Z[0-9A-Z]{16}(?![A-Za-z0-9])/gi
const POSTAL = /(?<![A-Za-z0-9])[A-Z]{2}\d{9}[A-Z]{2}(?![A-Za-z0-9])/gi
const NAMED =
  /(?<![\p{L}\p{N}])(?:tracking|consignment|kargo takip|takip)(?:\s{1,3}(?:number|no|nr|id|code|numaras[ıi]|numaram|kodu)(?!\p{L}))?[.:]?\s{0,3}(?:is|was|=|:|#)?\s{0,3}([A-Z0-9]{8,34})(?![\p{L}\p{N}])/giu
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7]

/** Parcel numbers: UPS, postal ones by their check digit (UPU S10), and what is called a tracking number. */
export function findTrackingNumbers(text: string): readonly Code[] {
  const known = [...text.matchAll(UPS), ...[...text.matchAll(POSTAL)].filter(([code]) => isPostal(code))]
  const named = [...text.matchAll(NAMED)].filter(([, code = '']) => code.replace(/\D/g, '').length >= 6)
  return [...known.map((match) => code(match, match[0])), ...named.map((match) => code(match, match[1] ?? ''))]
}

function code(match: RegExpExecArray, found: string): Code {
  const end = match.index + match[0].length
  return { start: end - found.length, end, value: found.toUpperCase() }
}

function isPostal(code: string): boolean {
  const digits = [...code.slice(2, 11)].map(Number)
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * (digits[place] ?? 0), 0)
  const check = 11 - (sum % 11)
  return digits[8] === (check === 10 ? 0 : check === 11 ? 5 : check)
}
