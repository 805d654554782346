import type { SearchHit } from '@customer-service/contracts/knowledge'
import type { StoredArticle } from '../tables.ts'
import { lastUpdated, numbered } from './article.ts'
import { excerpt, jsonBytes } from './excerpt.ts'

/** From this score on, an article counts as a good answer; below, the question goes to the unanswered ones. */
export const GOOD_SCORE = 0.45

/** Bytes that the hits of one answer may take together: below the platform's 262,144 for an answer. */
const MAX_BYTES = 250_000

/** A hit as the API shows it, when `hits` of them share one answer: its steps get at most half of its room. */
export function toHit(article: StoredArticle, score: number, views: number, hits: number): SearchHit {
  const hit = {
    id: article.id,
    title: article.title,
    content: '',
    category: article.category,
    relevance_score: score,
    metadata: { last_updated: lastUpdated(article), views },
  }
  const room = Math.floor(MAX_BYTES / hits) - jsonBytes(hit)
  const steps = numbered(article.steps)
  const stepBytes = jsonBytes({ steps })
  return steps.length === 0 || stepBytes > room / 2
    ? { ...hit, content: excerpt(article.content, room) }
    : { ...hit, content: excerpt(article.content, room - stepBytes), steps }
}
