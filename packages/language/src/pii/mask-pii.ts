import { findPii } from './pii.ts'

/** The text with a word in brackets in place of all personal data that `findPii` tells: `[email]`. */
export function maskPii(text: string): string {
  const found = findPii(text)
  if (found.length === 0) return text
  const masked = found.reduceRight(
    (rest, { type, start, end }) => `${rest.slice(0, start)}[${type}]${rest.slice(end)}`,
    text,
  )
  // One search tells a hundred at most.
  return maskPii(masked)
}
