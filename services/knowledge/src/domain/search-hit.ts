import type { SearchHit } from '@customer-service/contracts/knowledge'
import type { StoredArticle } from '../tables.ts'
import { lastUpdated, numbered } from './article.ts'
import { excerpt, jsonBytes } from './excerpt.ts'

/** From this score on, an article counts as a good answer; below, the question goes to the unanswered ones. */
export const GOOD_SCORE = 0.45

/** Bytes that the hits of one answer may take together: below the platform's 262,144 for an answer. */
const MAX_BYTES = 250_000
/** What a score and a number of views take at most. */
const NUMBER_BYTES = 50

/** What a hit shows of an article at most, and its size as JSON. */
export interface ShownArticle {
  readonly hit: Omit<SearchHit, 'relevance_score'>
  readonly bytes: number
}

export function shownArticle(article: StoredArticle): ShownArticle {
  const steps = numbered(article.steps)
  const json = JSON.stringify({
    id: article.id,
    title: article.title,
    content: excerpt(article.content, MAX_BYTES),
    category: article.category,
    metadata: { last_updated: lastUpdated(article), views: 0 },
    ...(steps.length > 0 && { steps }),
  })
  // Parsed anew: an excerpt that is a slice would keep its whole text in memory.
  return { hit: JSON.parse(json), bytes: Buffer.byteLength(json) + NUMBER_BYTES }
}

/** A hit as the API shows it, when `hits` of them share one answer: its steps get at most half of its room. */
export function toHit({ hit, bytes }: ShownArticle, score: number, views: number, hits: number): SearchHit {
  const { id, title, content, category, metadata, steps } = hit
  const shown = { id, title, content, category, relevance_score: rounded(score), metadata: { ...metadata, views } }
  const share = Math.floor(MAX_BYTES / hits)
  if (bytes <= share / 2) return steps ? { ...shown, steps } : shown
  const room = share - jsonBytes({ ...shown, content: '' })
  const stepBytes = jsonBytes({ steps })
  return steps === undefined || stepBytes > room / 2
    ? { ...shown, content: excerpt(content, room) }
    : { ...shown, content: excerpt(content, room - stepBytes), steps }
}

/** As the API shows a score. */
export function rounded(score: number): number {
  return Math.round(score * 1e4) / 1e4
}
