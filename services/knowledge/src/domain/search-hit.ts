import type { SearchHit } from '@customer-service/contracts/knowledge'
import type { StoredArticle } from '../tables.ts'
import { lastUpdated } from './article.ts'
import { excerpt, jsonBytes } from './excerpt.ts'

/** Bytes that the hits of one answer may take together: below the platform's 262,144 for an answer. */
const MAX_BYTES = 250_000

/** A hit as the API shows it, when `hits` of them share one answer. */
export function toHit(article: StoredArticle, score: number, views: number, hits: number): SearchHit {
  const hit = {
    id: article.id,
    title: article.title,
    content: '',
    category: article.category,
    relevance_score: score,
    metadata: { last_updated: lastUpdated(article), views },
  }
  return { ...hit, content: excerpt(article.content, Math.floor(MAX_BYTES / hits) - jsonBytes(hit)) }
}

/** From this score on, an article counts as a good answer; below, the question goes to the unanswered ones. */
export const GOOD_SCORE = 0.4
