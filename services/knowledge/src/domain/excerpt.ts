import { jsonBytes } from '@customer-service/core'

const MAX_CHARACTERS = 2_000

/**
 * The first 2,000 characters of a text, fewer where they would take more than `maxBytes` as JSON.
 * Never ends in the middle of a character.
 */
export function excerpt(text: string, maxBytes: number): string {
  let cut = wholeCharacters(text, MAX_CHARACTERS)
  for (let bytes = jsonBytes(cut); bytes > maxBytes && cut.length > 0; bytes = jsonBytes(cut)) {
    cut = wholeCharacters(cut, Math.min(cut.length - 1, Math.floor((cut.length * maxBytes) / bytes)))
  }
  return cut
}

function wholeCharacters(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
