import type { listArticles as contract } from '@customer-service/contracts/knowledge'
import type { OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import { itemsOf, type Stored } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { categoryName, toSummary } from '../domain/article.ts'
import { accessDenied } from '../errors.ts'
import { articles, counts, type StoredArticle } from '../tables.ts'
import { readViews } from './read-views.ts'

export async function listArticles(
  deps: Deps,
  { query, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  if (!caller.may('article/*')) throw accessDenied('ListArticles')
  const { category, sort = 'newest', limit = 50, offset = 0 } = query
  const name = category === undefined ? undefined : categoryName(category)
  const months = await readMonths(deps, name)
  const total = months.reduce((sum, month) => sum + month.articles, 0)
  const page = await readPage(deps, { category: name, months, newest: sort === 'newest', limit, offset })
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

interface Wanted {
  readonly category: string | undefined
  readonly months: readonly Month[]
  readonly newest: boolean
  readonly limit: number
  readonly offset: number
}

/** Passes over whole months by their counts, then over single articles. */
async function readPage({ store }: Deps, wanted: Wanted): Promise<Stored<StoredArticle>[]> {
  const page: Stored<StoredArticle>[] = []
  const index = wanted.category === undefined ? articles.indexes.byChange : articles.indexes.byCategory
  let skip = wanted.offset
  for (const { month, articles: held } of wanted.newest ? wanted.months.toReversed() : wanted.months) {
    if (page.length === wanted.limit) break
    if (skip >= held) {
      skip -= held
      continue
    }
    const order = { descending: wanted.newest, limit: Math.min(1_000, skip + wanted.limit) }
    for await (const article of itemsOf(store, index, partitionOf(month, wanted.category), order)) {
      if (skip > 0) skip -= 1
      else page.push(article)
      if (page.length === wanted.limit) break
    }
  }
  return page
}

function partitionOf(base: string, category: string | undefined): string {
  return category === undefined ? base : `${base}/${category}`
}
