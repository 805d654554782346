/** What a code point is to the tokeniser. */
export const OTHER = 1
export const WORD = 2
/** A letter of a script written without spaces: a token of its own. */
export const IDEOGRAPH = 3

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

const known = new Uint8Array(0x10000)

/** `OTHER`, `WORD` or `IDEOGRAPH`. */
export function characterClass(codePoint: number): number {
  if (codePoint >= 0x10000) return classify(codePoint)
  const before = known[codePoint]
  if (before) return before
  const found = classify(codePoint)
  known[codePoint] = found
  return found
}

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  if (!WORD_CHARACTER.test(character)) return OTHER
  return WITHOUT_SPACES.test(character) ? IDEOGRAPH : WORD
}
