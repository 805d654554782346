import { isSmallBy, type Stemming, stemBy } from '../text/stemming.ts'
import { tokenize } from '../text/tokens.ts'

/** Words of a query that count. */
const QUERY_WORDS = 50

/**
 * The stems of a query's content words by the rules of a text's language, each once; of all its words when it has no content
 * words.
 */
export function queryTerms(query: string): (stemming: Stemming) => readonly string[] {
  const words = tokenize(query.slice(0, 2_000), 4 * QUERY_WORDS).map(({ folded }) => folded)
  const known = new Map<Stemming, readonly string[]>()
  return (stemming) => {
    const before = known.get(stemming)
    if (before) return before
    const terms = termsOf(words, stemming)
    known.set(stemming, terms)
    return terms
  }
}

function termsOf(words: readonly string[], stemming: Stemming): readonly string[] {
  const stems = words.map((folded) => stemBy(stemming, folded))
  const content = stems.filter((stem, i) => !isSmallBy(stemming, words[i] ?? '', stem))
  return [...new Set(content.length > 0 ? content : stems)].slice(0, QUERY_WORDS)
}
