import { hashOfPart } from '../hash.ts'

const PIECE = 10
const LENGTHS = [3, 4, 5]

/** Calls with the hash of each piece of three to five letters of a word, its beginning and end among them. */
export function eachPiece(word: string, take: (hash: number) => void): void {
  if (word.length < 2) return
  const padded = `_${word}_`
  for (const length of LENGTHS) {
    for (let start = 0; start + length <= padded.length && padded.length > length; start++) {
      take(hashOfPart(padded, start, start + length, PIECE))
    }
  }
}
