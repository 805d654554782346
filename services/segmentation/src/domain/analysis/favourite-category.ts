import { byCodePoint } from './by-code-point.ts'
import type { Purchases } from './customer-data.ts'
import { foldCategory } from './fold-category.ts'
import type { Favourite } from './profile.ts'
import { compare, sum } from './rational.ts'

interface Category extends Favourite {
  readonly key: string
  /** The entry whose spelling stands for the category: the one with the highest spend, the first of equals. */
  readonly spelling: Purchases
}

/** The category with the highest spend; of equals the one with more orders, then the first by name. */
export function favouriteCategory(history: readonly Purchases[]): Favourite | undefined {
  const categories = new Map<string, Category>()
  for (const entry of history) {
    const key = foldCategory(entry.category)
    categories.set(key, withEntry(categories.get(key), key, entry))
  }
  return [...categories.values()].sort(bySpend)[0]
}

function withEntry(category: Category | undefined, key: string, entry: Purchases): Category {
  const { totalSpent, orderCount } = entry
  if (!category) return { key, name: entry.category, spelling: entry, spent: totalSpent, orders: orderCount }
  const spelling = compare(totalSpent, category.spelling.totalSpent) > 0 ? entry : category.spelling
  return {
    key,
    name: spelling.category,
    spelling,
    spent: sum(category.spent, totalSpent),
    orders: category.orders + orderCount,
  }
}

function bySpend(a: Category, b: Category): number {
  return compare(b.spent, a.spent) || Number(b.orders - a.orders) || byCodePoint(a.key, b.key)
}
