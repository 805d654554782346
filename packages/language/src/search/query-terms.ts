import { stem } from '../text/stem.ts'
import { isStopWord } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'

/** Words of a query that count. */
const QUERY_WORDS = 50

/** The stems of a query's content words, each once; of all its words when it has no content words. */
export function queryTerms(query: string): readonly string[] {
  const words = tokenize(query.slice(0, 2_000), 4 * QUERY_WORDS).map(({ folded }) => folded)
  const content = words.filter((word) => !isStopWord(word))
  return [...new Set((content.length > 0 ? content : words).map(stem))].slice(0, QUERY_WORDS)
}
