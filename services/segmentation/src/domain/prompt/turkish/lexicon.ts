import { type Form, hardened, nounForm, verbForm } from './endings.ts'
import * as words from './words.ts'

/** A word taken apart. */
export interface Analysis {
  readonly stem: string
  readonly form: Form
}

/** Zero to nine and tens; each by its place. */
const ONES = 'sifir bir iki uc dort bes alti yedi sekiz dokuz'.split(' ')
const TENS = 'on yirmi otuz kirk elli altmis yetmis seksen doksan'.split(' ')

export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, n) => [word, n] as const),
  ...TENS.map((word, n) => [word, 10 * (n + 1)] as const),
  ['yuz', 100],
  ['bin', 1_000],
  ['milyon', 1_000_000],
])

const TABLES: readonly ReadonlyMap<string, unknown>[] = [
  words.BEFORE_NUMBER,
  words.MORE_OR_LESS,
  words.AFTER_NUMBER,
  words.TIME_UNITS,
  words.MONTHS,
  words.CURRENCIES,
  words.ITEM_VERBS,
  words.EVENT_NOUNS,
  words.EMAIL_VERBS,
  words.DEEDS,
  words.LABELS,
  words.TIERS,
  words.GENDERS,
  words.RANKINGS,
  words.CHANCES,
  words.MOST,
  ...Object.values(words.NAMES),
]

/** All stems of the grammar but verbs, which have endings of their own. */
const STEMS: ReadonlySet<string> = new Set(
  [
    ...TABLES.flatMap((table) => [...table.keys()]),
    ...words.EMAILS,
    ...words.FILLERS,
    ...words.OTHER_WORDS,
    ...words.VAGUE,
    ...words.SENSITIVE,
    ...words.PEOPLE,
    ...NUMBERS.keys(),
  ]
    .flatMap((phrase) => phrase.split(' '))
    .filter((word) => !words.VERBS.has(word)),
)

const IMPERATIVE = /^(?:y?[iu]n(?:[iu]z)?|[aeiu]?r)?$/
/** Shorter names have no endings without an apostrophe: too many words begin like them. */
const SHORTEST_NAME = 3

/** The words of the catalogue beside those of the grammar, and which of them come first. */
export interface Lexicon {
  readonly nameWords: ReadonlySet<string>
  readonly first: 'names' | 'grammar'
}

/** The stem and the ending of a folded word; undefined for one that neither the grammar nor the catalogue knows. */
export function analyze(word: string, { nameWords, first }: Lexicon): Analysis | undefined {
  return first === 'names'
    ? (nameAnalysis(word, nameWords) ?? grammarAnalysis(word))
    : (grammarAnalysis(word) ?? nameAnalysis(word, nameWords))
}

/** With an apostrophe, which says itself where the ending begins. */
export function analyzeSplit(stem: string, ending: string, { nameWords }: Lexicon): Analysis | undefined {
  const form = STEMS.has(stem) || nameWords.has(stem) ? nounForm(ending) : undefined
  return form && { stem, form }
}

function nameAnalysis(word: string, nameWords: ReadonlySet<string>): Analysis | undefined {
  if (nameWords.has(word)) return { stem: word, form: {} }
  return longest(word, SHORTEST_NAME, (stem, ending) => {
    const form = nameWords.has(stem) ? nounForm(ending) : undefined
    return form && { stem, form }
  })
}

const grammarAnalysis = (word: string): Analysis | undefined => longest(word, 2, grammarWord)

/** By the longest stem that the rest of the word is an ending of. */
function longest(
  word: string,
  shortest: number,
  analysis: (stem: string, ending: string) => Analysis | undefined,
): Analysis | undefined {
  for (let end = word.length; end >= Math.min(shortest, word.length); end--) {
    const found = analysis(word.slice(0, end), word.slice(end))
    if (found !== undefined) return found
  }
  return undefined
}

function grammarWord(given: string, ending: string): Analysis | undefined {
  for (const variant of hardened(given)) {
    const stem = words.CHANGED.get(variant) ?? variant
    const form = STEMS.has(stem) ? nounForm(ending) : undefined
    if (form !== undefined) return { stem, form: words.PARTICIPLES.has(stem) ? { ...form, did: true } : form }
    if (!words.VERBS.has(stem)) continue
    const verb = verbForm(ending) ?? (IMPERATIVE.test(ending) ? {} : undefined)
    if (verb !== undefined) return { stem, form: verb }
  }
  return undefined
}

/** Whether a folded word is of the Turkish grammar, or a name with a Turkish ending. */
export function isTurkish(word: string, nameWords: ReadonlySet<string>): boolean {
  const lexicon: Lexicon = { nameWords, first: 'grammar' }
  const [stem = '', ending] = word.split("'")
  if (ending !== undefined) return analyzeSplit(stem, ending, lexicon) !== undefined
  const found = word.length > 1 ? analyze(word, lexicon) : undefined
  return found !== undefined && !NUMBERS.has(found.stem)
}
