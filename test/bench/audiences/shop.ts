import { hasTable, readTable } from './read-table.ts'

/** The purchases of a shop, a column each, oldest first. */
export interface Shop {
  readonly customerIds: readonly string[]
  readonly itemIds: readonly string[]
  readonly customers: Uint32Array
  readonly items: Uint32Array
  /** Seconds since 1970. */
  readonly times: Uint32Array
  readonly values: Float64Array
}

interface Purchase {
  readonly customer: string
  readonly item: string
  readonly time: number
  readonly value: number
}

/** Lines of an invoice that nobody is interested in. */
const FEES =
  /^((DOTCOM )?POSTAGE|MANUAL|(NEXT DAY )?CARRIAGE|DISCOUNT|BANK CHARGES|PACKING CHARGE|ADJUSTMENT BY .*|THIS IS A TEST PRODUCT.*)$/

const COLUMNS = ['user_id', 'item_id', 'timestamp', 'event_type', 'event_value'] as const

/** From `<name>.csv` as Amazon Personalize takes it, plain or as `.gz`: its purchases, or all where there are none. */
export async function readShop(folder: string, name = 'interactions'): Promise<Shop> {
  const rows = await readTable(folder, name, COLUMNS)
  const bought = rows.filter(({ event_type }) => event_type === 'purchase')
  const meant = bought.length > 0 ? bought : rows
  return shopOf(
    meant.map(({ user_id, item_id, timestamp, event_value }) => ({
      customer: user_id,
      item: item_id,
      time: Number(timestamp),
      value: Number(event_value),
    })),
  )
}

export async function readFees(folder: string): Promise<ReadonlySet<string>> {
  if (!hasTable(folder, 'items')) return new Set()
  const items = await readTable(folder, 'items', ['item_id', 'name'])
  return new Set(items.filter(({ name }) => FEES.test(name)).map(({ item_id }) => item_id))
}

function shopOf(purchases: readonly Purchase[]): Shop {
  const sorted = purchases.toSorted((a, b) => a.time - b.time)
  const customers = numbered(sorted.map(({ customer }) => customer))
  const items = numbered(sorted.map(({ item }) => item))
  return {
    customerIds: customers.names,
    itemIds: items.names,
    customers: customers.numbers,
    items: items.numbers,
    times: Uint32Array.from(sorted, ({ time }) => time),
    values: Float64Array.from(sorted, ({ value }) => value),
  }
}

/** The purchases for which a test holds. */
export function shopWhere(shop: Shop, holds: (i: number) => boolean): Shop {
  const kept = [...shop.times.keys()].filter(holds)
  return shopOf(
    kept.map((i) => ({
      customer: shop.customerIds[shop.customers[i] ?? 0] ?? '',
      item: shop.itemIds[shop.items[i] ?? 0] ?? '',
      time: shop.times[i] ?? 0,
      value: shop.values[i] ?? 0,
    })),
  )
}

function numbered(names: readonly string[]) {
  const sorted = [...new Set(names)].sort()
  const places = new Map(sorted.map((name, place) => [name, place]))
  return { names: sorted, numbers: Uint32Array.from(names, (name) => places.get(name) ?? 0) }
}
