import type { SearchHit, Snippet } from '@customer-service/contracts/knowledge'
import { jsonBytes } from '@customer-service/core'
import type { StoredArticle } from '../tables.ts'
import { lastUpdated, numbered } from './article.ts'
import { excerpt } from './excerpt.ts'

/** From this score on, an article counts as a good answer; below, the question goes to the unanswered ones. */
export const GOOD_SCORE = 0.45

/** Bytes that the hits of one answer may take together: below the platform's 262,144 for an answer. */
const MAX_BYTES = 250_000
/** What a score and a number of views take at most. */
const NUMBER_BYTES = 50

export const SNIPPET_LENGTH = 200

/** What a hit shows of an article at most, and its size as JSON. */
export interface ShownArticle {
  readonly hit: Omit<SearchHit, 'relevance_score' | 'snippet'>
  readonly bytes: number
  /** What snippets are made of: the whole content, and the steps. */
  readonly text: string
}

/** What is of this search alone. */
export interface Found {
  readonly score: number
  readonly views: number
  readonly snippet?: Snippet
  /** How many hits share the answer. */
  readonly hits: number
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
  const stepLines = article.steps.map(({ title, description }) => `${title}: ${description}`)
  const text = [article.content, ...stepLines].join('\n')
  return { hit: JSON.parse(json), bytes: Buffer.byteLength(json) + NUMBER_BYTES, text }
}

/** A hit as the API shows it: its steps, and its snippet, get at most half of its room each. */
export function toHit({ hit, bytes }: ShownArticle, { score, views, snippet, hits }: Found): SearchHit {
  const { id, title, content, category, metadata, steps } = hit
  const shown = { id, title, content, category, relevance_score: rounded(score), metadata: { ...metadata, views } }
  const share = Math.floor(MAX_BYTES / hits)
  const snippetBytes = snippet === undefined ? 0 : jsonBytes({ snippet })
  const isShort = snippetBytes <= share / 2
  const room = share - (isShort ? snippetBytes : 0)
  return { ...withinRoom(shown, steps, bytes, room), ...(isShort && snippet && { snippet }) }
}

function withinRoom(shown: SearchHit, steps: SearchHit['steps'], bytes: number, most: number): SearchHit {
  if (bytes <= most / 2) return steps ? { ...shown, steps } : shown
  const room = most - jsonBytes({ ...shown, content: '' })
  const stepBytes = jsonBytes({ steps })
  return steps === undefined || stepBytes > room / 2
    ? { ...shown, content: excerpt(shown.content, room) }
    : { ...shown, content: excerpt(shown.content, room - stepBytes), steps }
}

/** As the API shows a score. */
export function rounded(score: number): number {
  return Math.round(score * 1e4) / 1e4
}
