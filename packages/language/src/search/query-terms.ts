import { stem } from '../text/stem.ts'
import { isStopWord } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'
import { prefixTerm } from './document-terms.ts'

export interface QueryTerm {
  readonly term: string
  /** Taken when no document has `term`. */
  readonly instead?: string
}

/** Words of a query that are searched for. */
const QUERY_WORDS = 50

/** The different content words of a query; all its words when it has no content words. */
export function queryTerms(query: string): readonly QueryTerm[] {
  const words = tokenize(query.slice(0, 2_000), 4 * QUERY_WORDS).map(({ folded }) => folded)
  const content = words.filter((word) => !isStopWord(word))
  const terms = new Map<string, QueryTerm>()
  for (const word of content.length > 0 ? content : words) {
    const term = stem(word)
    if (terms.size < QUERY_WORDS) terms.set(term, word.length > 5 ? { term, instead: prefixTerm(word) } : { term })
  }
  return [...terms.values()]
}
