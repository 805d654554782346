import { byCodePoint } from '../analysis/by-code-point.ts'
import { foldCategory } from '../analysis/fold-category.ts'
import { endsOf, sumsOf } from './event-rows.ts'
import type { EventBlock } from './event-table.ts'
import { differentKeys, type Grouped, grouped } from './grouped.ts'
import { timesDone } from './orders.ts'
import { type Frame, type Part, partsOf } from './selection-frame.ts'

/** What each customer bought up to the moment, worked out when it is asked for. */
export interface Purchases {
  /** Different orders; a purchase without one is an order of its own. */
  readonly orders: () => Uint32Array
  /** Ten-thousandths. */
  readonly spent: () => Float64Array
  /** The time of the last one, NaN where there is none, and its day. */
  readonly last: () => ReturnType<typeof endsOf>
  /** Different items. */
  readonly products: () => Uint32Array
  readonly favourite: (user: number) => Favourite | undefined
}

export interface Favourite {
  /** As spelled with the first purchase. */
  readonly name: string
  readonly orders: number
}

export function purchasesOf(frame: Frame): Purchases {
  const parts = partsOf(frame, { event: 'purchase' })
  const rows = lazily(() => grouped(frame, parts, (_block, _i, row) => row))
  const categories = lazily(() => categoriesOf(frame))
  return {
    orders: lazily(() => timesDone(frame, parts)),
    spent: lazily(() => sumsOf(frame, parts)),
    last: lazily(() => endsOf(frame, parts, true)),
    products: lazily(() => {
      const items = grouped(frame, parts, ({ item }, i) => item[i] ?? 0)
      return Uint32Array.from(items.starts.subarray(1), (_, user) => differentKeys(items, user))
    }),
    favourite: (user) => favouriteOf(frame, parts[0], rows(), categories(), user),
  }
}

interface Share {
  readonly category: number
  readonly orders: Set<number>
  item: number
  spent: number
  since: number
}

/** The category with the highest spend; of equals the one with more orders, then the first by name. */
function favouriteOf(
  { audience }: Frame,
  part: Part | undefined,
  rows: Grouped,
  { numbers, keys }: Categories,
  user: number,
): Favourite | undefined {
  const shares: Share[] = []
  const end = rows.starts[user + 1] ?? 0
  for (let k = rows.starts[user] ?? 0; k < end && part !== undefined; k++) {
    const row = rows.keys[k] ?? 0
    const { block, place } = part.table.placeOf(row)
    const category = numbers[block.item[place] ?? 0] ?? 0
    if (category !== 0) addTo(shares, category, block, place, row)
  }
  const [best] = shares.sort(
    (a, b) =>
      b.spent - a.spent || b.orders.size - a.orders.size || byCodePoint(keys[a.category] ?? '', keys[b.category] ?? ''),
  )
  const name = best && audience.catalogue.get(audience.items.nameOf(best.item))?.category
  return name === undefined ? undefined : { name, orders: best?.orders.size ?? 0 }
}

function addTo(shares: Share[], category: number, block: EventBlock, place: number, row: number): void {
  const [time = 0, item = 0, units = 0] = [block.time[place], block.item[place], block.units[place]]
  let share = shares.find((one) => one.category === category)
  if (share === undefined) {
    share = { category, orders: new Set(), item, spent: 0, since: time }
    shares.push(share)
  }
  if (time < share.since) Object.assign(share, { item, since: time })
  if (!Number.isNaN(units)) share.spent += units
  // Numbers of rows stand for themselves below zero, where no order is.
  share.orders.add(block.order[place] || -1 - row)
}

interface Categories {
  /** By number of item; 0: none. */
  readonly numbers: Uint32Array
  /** Folded names by number. */
  readonly keys: readonly string[]
}

function categoriesOf({ audience: { items, catalogue } }: Frame): Categories {
  const numbers = new Uint32Array(items.last + 1)
  const keys = ['']
  for (const { id, category } of catalogue.values()) {
    if (category === '') continue
    const key = foldCategory(category)
    const known = keys.indexOf(key)
    numbers[items.find(id) ?? 0] = known > 0 ? known : keys.push(key) - 1
  }
  return { numbers, keys }
}

export function lazily<Value>(compute: () => Value): () => Value {
  let value: { readonly is: Value } | undefined
  return () => {
    value ??= { is: compute() }
    return value.is
  }
}
