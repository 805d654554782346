import type { listCategories as contract } from '@customer-service/contracts/knowledge'
import { accessDenied, type OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import { itemsOf } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { counts } from '../tables.ts'

export async function listCategories(
  { store }: Deps,
  { caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  if (!caller.may('article/*')) throw accessDenied('article/*')
  const categories: { readonly category: string; readonly articles: number }[] = []
  for await (const { sort, counts: numbers } of itemsOf(store, counts, 'categories')) {
    if (numbers.articles) categories.push({ category: sort, articles: numbers.articles })
  }
  return { categories }
}
