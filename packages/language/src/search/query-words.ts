import { identifyLanguage } from '../languages/identify-language.ts'
import { isSmallBy, type Stemming, stemBy } from '../text/stemming.ts'
import { isStopWord } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'
import type { Vocabulary, Word } from './vocabulary.ts'

/** What a word of a query may be filed under. */
export interface Reading {
  readonly stemming: Stemming
  readonly stem: string
  /** Says little of what the query is about. */
  readonly isSmall: boolean
  /** Where documents have the very word. */
  readonly word: Word | undefined
}

export interface QueryWord {
  readonly folded: string
  /** At least one, the likelier first. */
  readonly readings: readonly Reading[]
  /** By any of them. */
  readonly isSmall: boolean
}

const MOST_UNITS = 2_000
const MOST_WORDS = 124

const ENGLISH: readonly Stemming[] = ['english']
const ENGLISH_FIRST: readonly Stemming[] = ['english', 'turkish']
const TURKISH_FIRST: readonly Stemming[] = ['turkish', 'english']

/** By the query's language. Where a few words don't tell it, or are in a language without rules, the documents do. */
export function stemmingsOf(query: string, vocabulary: Vocabulary): readonly Stemming[] {
  if (!vocabulary.has('turkish')) return ENGLISH
  const { language } = identifyLanguage(query)
  if (language === 'en') return ENGLISH
  return language === 'tr' ? TURKISH_FIRST : ENGLISH_FIRST
}

/** The words of a query in order; "how much is" asks for a cost. */
export function queryWords(
  query: string,
  stemmings: readonly Stemming[],
  vocabulary: Vocabulary,
): readonly QueryWord[] {
  const words = tokenize(query.slice(0, MOST_UNITS), MOST_WORDS).map(({ folded }) => folded)
  return words.map((word, i) => {
    const asksForCost = word === 'much' && words[i - 1] === 'how' && isStopWord(words[i + 1] ?? 'is')
    const folded = asksForCost ? 'cost' : word
    const readings = stemmings.map((stemming) => read(folded, stemming, vocabulary))
    return { folded, readings, isSmall: readings.some(({ isSmall }) => isSmall) }
  })
}

/** What documents' words are read as is known. */
function read(folded: string, stemming: Stemming, vocabulary: Vocabulary): Reading {
  const word = vocabulary.word(folded, stemming)
  if (word) return { stemming, stem: word.term.key, isSmall: word.isSmall, word }
  const stem = stemBy(stemming, folded)
  return { stemming, stem, isSmall: isSmallBy(stemming, folded, stem), word }
}
