/** Longer words are compared by their beginning. */
const COMPARED_LENGTH = 64

const COMBINING = /[\u0300-\u036f]+/g
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  '’': "'",
}
const LETTER = /[ıßøłđæœ’]/g

/**
 * The form in which words are compared: lower case by no locale's rules, without the marks of Latin, Greek and Cyrillic
 * letters. `İADE`, `IADE`, `iade` and `ıade` are one word, as customers type them all.
 */
export function fold(word: string): string {
  const compared = word.length > COMPARED_LENGTH ? word.slice(0, COMPARED_LENGTH) : word
  let isLower = true
  for (let i = 0; i < compared.length; i++) {
    const code = compared.charCodeAt(i)
    if (code > 0x7f) return withoutMarks(compared)
    if (code >= 0x41 && code <= 0x5a) isLower = false
  }
  return isLower ? compared : compared.toLowerCase()
}

function withoutMarks(word: string): string {
  return word
    .normalize('NFKD')
    .replace(COMBINING, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
}

/** Lower case for showing, by no locale's rules except that `İ` gives a plain `i`. */
export function lowerCase(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase()
}
