import {
  type searchKnowledge as contract,
  type SearchHit,
  type SearchResults,
  searchMissed,
} from '@customer-service/contracts/knowledge'
import { accessDenied, toTimestamp } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { announce, type Write } from '@customer-service/core/store'
import type { Snippet } from '@customer-service/language'
import type { Deps } from '../deps.ts'
import { categoryName } from '../domain/article.ts'
import { masked, questionId } from '../domain/question.ts'
import { type Found, GOOD_SCORE, SNIPPET_LENGTH, toHit } from '../domain/search-hit.ts'

/** Changes nothing but the list of unanswered questions, and that only when a first page has no good article. */
export async function searchArticles(
  deps: Deps,
  { query: input, caller }: Request<typeof contract>,
): Promise<Decision<SearchResults>> {
  if (!caller.may('article/*')) throw accessDenied('article/*')
  const { query, category, snippets = true, limit = 10, offset = 0 } = input
  await deps.index.bringUpToDate()
  const found = deps.index.search(query, {
    limit,
    offset,
    ...(category !== undefined && { category: categoryName(category) }),
  })
  const snippetOf = snippets ? deps.index.snippets(query, SNIPPET_LENGTH) : undefined
  const read = await Promise.all(
    found.hits.map(({ id, score }) => readHit(deps, id, { score, hits: found.hits.length }, snippetOf)),
  )
  const results = read.filter((hit) => hit !== undefined)
  const total = found.total - (read.length - results.length)
  // The chatbot reports for itself what it couldn't answer.
  const byService = caller.actor.startsWith('service/')
  const missed = offset === 0 && !byService && (results[0]?.relevance_score ?? 0) < GOOD_SCORE
  return {
    reply: { results, total, page: Math.floor(offset / limit) + 1, limit, offset },
    writes: missed ? reportMissed(deps, query) : [],
  }
}

/** Undefined for an article that another process has just deleted. */
async function readHit(
  { index, shown }: Deps,
  id: string,
  hit: Pick<Found, 'score' | 'hits'>,
  snippetOf: ((text: string) => Snippet) | undefined,
): Promise<SearchHit | undefined> {
  const found = await shown.read(id, index.revisionOf(id))
  if (!found) return undefined
  const snippet = snippetOf?.(found.article.text)
  return toHit(found.article, {
    ...hit,
    views: found.views,
    ...(snippet && { snippet: { text: snippet.text, matches: [...snippet.matches] } }),
  })
}

function reportMissed({ now }: Deps, query: string): Write[] {
  const question = masked(query)
  const id = questionId(question)
  if (id === undefined) return []
  return [announce(searchMissed, id, { question, searched_at: toTimestamp(now()) })]
}
