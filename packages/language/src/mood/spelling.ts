import { hashWithout } from '../hash.ts'
import type { Token } from '../text/tokens.ts'

/** What a misspelt word was probably meant to be; the word itself when nothing is near. */
export type Speller = (folded: string) => string

/** Shorter words are one letter from too many others. */
const SHORTEST = 5
const LONGEST = 20
const ALL = -1
const AT = 0x40

/**
 * Knows words by themselves and by what is left of them without any one letter: a word with one letter wrong, missing,
 * added or swapped leaves the same. Of several that are near, the word given first is found.
 */
export function spellerOf(words: Iterable<string>): Speller {
  const list = [...new Set(words)].filter(isSpelt)
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(list.length * 20 + 1)))
  list.forEach((word, place) => {
    for (let left = ALL; left < word.length; left++) add(slots, hashWithout(word, left), place + 1)
  })
  const last = slots.length - 1
  return (folded) => {
    if (!isSpelt(folded)) return folded
    let first = list.length
    for (let left = ALL; left < folded.length; left++) {
      for (let at = hashWithout(folded, left) & last; slots[at] !== 0; at = (at + 1) & last) {
        const place = (slots[at] ?? 0) - 1
        if (place < first && isNear(list[place] ?? '', folded)) first = place
      }
    }
    return list[first] ?? folded
  }
}

const isSpelt = ({ length }: string): boolean => length >= SHORTEST && length <= LONGEST

function add(slots: Uint32Array, hash: number, entry: number): void {
  let at = hash % slots.length
  while (slots[at] !== 0) at = (at + 1) % slots.length
  slots[at] = entry
}

/** Alike at the beginning, and to the end apart from one letter or two that stand side by side. */
function isNear(word: string, other: string): boolean {
  const longer = Math.max(word.length, other.length)
  if (longer - Math.min(word.length, other.length) > 1 || word[0] !== other[0]) return false
  let start = 1
  while (start < longer && word[start] === other[start]) start += 1
  let end = 0
  while (end < longer - start && word.at(-1 - end) === other.at(-1 - end)) end += 1
  const differing = longer - start - end
  return differing <= 1 || (differing === 2 && word.length === other.length && word[start] === other[start + 1])
}

/** The same words; those that `isKnown` doesn't know are compared by what they were meant to be. Names with an @ stay. */
export function spelt(
  text: string,
  tokens: readonly Token[],
  isKnown: (folded: string) => boolean,
  speller: Speller,
): readonly Token[] {
  return tokens.map((token) => {
    const { folded, start } = token
    if (!isSpelt(folded) || text.charCodeAt(start - 1) === AT || isKnown(folded)) return token
    const meant = speller(folded)
    return meant === folded ? token : { ...token, folded: meant }
  })
}
