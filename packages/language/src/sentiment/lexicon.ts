import { fold } from '../text/fold.ts'
import { uninflected } from '../text/stem.ts'
import { ENGLISH_PHRASES } from './english-phrases.ts'
import { ENGLISH_WORDS } from './english-words.ts'
import { TURKISH_BEGINNINGS, TURKISH_PHRASES } from './turkish-words.ts'

/** A sequence of folded words with a mood of its own. */
export interface Phrase {
  readonly words: readonly string[]
  readonly valence: number
}

const exact = new Map<string, number>()
const byUninflected = new Map<string, number>()
for (const [valence, words] of Object.entries(ENGLISH_WORDS)) {
  for (const word of words.split(/\s+/)) exact.set(word, Number(valence))
}
for (const [word, valence] of exact)
  if (!byUninflected.has(uninflected(word))) byUninflected.set(uninflected(word), valence)

const SHORTEST_BEGINNING = 3
const beginnings = new Map<string, number>()
for (const [valence, words] of Object.entries(TURKISH_BEGINNINGS)) {
  for (const word of words.split(/\s+/)) beginnings.set(word, Number(valence))
}

/** The mood of an English word, 0 when it has none. */
export function englishValence(folded: string): number {
  return exact.get(folded) ?? byUninflected.get(uninflected(folded)) ?? 0
}

/** The mood of a Turkish word by its longest known beginning. A short beginning is only taken for the whole word. */
export function turkishValence(folded: string): number {
  for (let length = Math.min(folded.length, 14); length >= SHORTEST_BEGINNING; length--) {
    const valence = beginnings.get(folded.slice(0, length))
    if (valence !== undefined && (length > SHORTEST_BEGINNING || length === folded.length)) return valence
  }
  return 0
}

type PhraseBook = ReadonlyMap<string, readonly Phrase[]>

const english = phraseBook(ENGLISH_PHRASES)
const turkish = phraseBook(TURKISH_PHRASES)

/** Phrases by their first word, longest first. */
function phraseBook(lists: Readonly<Record<string, string>>): PhraseBook {
  const book = new Map<string, readonly Phrase[]>()
  for (const [valence, list] of Object.entries(lists)) {
    for (const phrase of list.split('|')) {
      const words = phrase.trim().split(/\s+/).map(fold)
      const [first = ''] = words
      const all = [...(book.get(first) ?? []), { words, valence: Number(valence) }]
      book.set(
        first,
        all.sort((a, b) => b.words.length - a.words.length),
      )
    }
  }
  return book
}

/** The longest phrase that begins at a place of the words. Turkish texts hold English phrases, too. */
export function phraseAt(words: readonly string[], place: number, isTurkish: boolean): Phrase | undefined {
  return (isTurkish ? phraseIn(turkish, words, place) : undefined) ?? phraseIn(english, words, place)
}

function phraseIn(book: PhraseBook, words: readonly string[], place: number): Phrase | undefined {
  const first = words[place] ?? ''
  const candidates = book.get(isNumber(first) ? '#' : first)
  return candidates?.find((phrase) =>
    phrase.words.every((word, i) => word === words[place + i] || (word === '#' && isNumber(words[place + i]))),
  )
}

function isNumber(word = ''): boolean {
  const code = word.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}
