import type { Vocabulary } from '../vocabulary.ts'
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

/** The stem and the ending of a folded word; undefined for one that neither the grammar nor the catalogue knows. */
export function analyze(word: string, { nameWords }: Pick<Vocabulary, 'nameWords'>): Analysis | undefined {
  if (STEMS.has(word) || nameWords.has(word)) return { stem: word, form: {} }
  for (let end = word.length; end >= 2; end--) {
    const [stem, ending] = [word.slice(0, end), word.slice(end)]
    const found = grammarWord(stem, ending)
    if (found !== undefined) return found
    const form = end >= SHORTEST_NAME && nameWords.has(stem) ? nounForm(ending) : undefined
    if (form !== undefined) return { stem, form }
  }
  return undefined
}

/** With an apostrophe, which says itself where the ending begins. */
export function analyzeSplit(
  stem: string,
  ending: string,
  { nameWords }: Pick<Vocabulary, 'nameWords'>,
): Analysis | undefined {
  const form = STEMS.has(stem) || nameWords.has(stem) ? nounForm(ending) : undefined
  return form && { stem, form }
}

function grammarWord(given: string, ending: string): Analysis | undefined {
  for (const variant of hardened(given)) {
    const stem = words.CHANGED.get(variant) ?? variant
    if (words.VERBS.has(stem)) {
      const form = verbForm(ending) ?? (IMPERATIVE.test(ending) ? {} : undefined)
      if (form !== undefined) return { stem, form }
    }
    const form = STEMS.has(stem) ? nounForm(ending) : undefined
    if (form !== undefined) return { stem, form }
  }
  return undefined
}

/** Whether a folded word is of the Turkish grammar, or a name with a Turkish ending. */
export function isTurkish(word: string, vocabulary: Pick<Vocabulary, 'nameWords'>): boolean {
  const [stem = '', ending] = word.split("'")
  if (ending !== undefined) return analyzeSplit(stem, ending, vocabulary) !== undefined
  return !NUMBERS.has(word) && word.length > 1 && analyze(word, vocabulary) !== undefined
}
