const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const SHORTEST_WORD = 4

/** A text as people type it in haste: of every hundred words so many with one wrong, missing, doubled or swapped letter. */
export function withTypos(text: string, percent: number, random: () => number): string {
  return text.replace(/\p{L}{4,}/gu, (word) => (random() * 100 < percent ? misspelt(word, random) : word))
}

/** Emoticons stay: people who leave out commas don't leave out their smiles. */
export function withoutPunctuation(text: string): string {
  return text
    .replace(/[.,;!?"]+(?=\s|$)|:(?=\s)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A word with one letter wrong, missing, doubled or swapped; its first and last stay. */
function misspelt(word: string, random: () => number): string {
  if (word.length < SHORTEST_WORD) return word
  const at = 1 + Math.floor(random() * (word.length - 2))
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  const kind = Math.floor(random() * 4)
  if (kind === 0) return before + after
  if (kind === 1) return before + letter + letter + after
  if (kind === 2) return before + after.charAt(0) + letter + after.slice(1)
  return before + LETTERS.charAt(Math.floor(random() * LETTERS.length)) + after
}
