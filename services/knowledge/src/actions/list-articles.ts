import type { listArticles as contract } from '@customer-service/contracts/knowledge'
import { accessDenied, type OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import { itemsOf, pageOverParts } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { categoryName, toSummary } from '../domain/article.ts'
import { articles, counts } from '../tables.ts'
import { readViews } from './read-views.ts'

export async function listArticles(
  deps: Deps,
  { query, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  if (!caller.may('article/*')) throw accessDenied('article/*')
  const { category, sort = 'newest', limit = 50, offset = 0 } = query
  const name = category === undefined ? undefined : categoryName(category)
  const months = await readMonths(deps, name)
  const total = months.reduce((sum, month) => sum + month.articles, 0)
  const source = name === undefined ? articles.indexes.byChange : articles.indexes.byCategory
  const parts = months.map((month) => ({ source, partition: partitionOf(month.month, name), count: month.articles }))
  const descending = sort === 'newest'
  const inOrder = descending ? parts.toReversed() : parts
  const page = await pageOverParts(deps.store, inOrder, { offset, limit, descending })
  const summaries = await Promise.all(page.map(async (article) => toSummary(article, await readViews(deps, article))))
  return { articles: summaries, total, limit, offset }
}

interface Month {
  readonly month: string
  readonly articles: number
}

async function readMonths({ store }: Deps, category: string | undefined): Promise<Month[]> {
  const months: Month[] = []
  for await (const { sort, counts: numbers } of itemsOf(store, counts, partitionOf('months', category))) {
    if (numbers.articles) months.push({ month: sort, articles: numbers.articles })
  }
  return months
}

function partitionOf(base: string, category: string | undefined): string {
  return category === undefined ? base : `${base}/${category}`
}
