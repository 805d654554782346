import { type AffinityData, bandOf, INTEREST_EVENTS } from '../affinity/affinity-data.ts'
import type { Purchases } from '../value/purchase-history.ts'
import type { Audience } from './audience.ts'
import type { EventBlock, EventTable } from './event-table.ts'
import { UNITS } from './units.ts'

/** What models learn from. Positions are those of `customerIds`. */
export interface TrainingData {
  readonly customerIds: readonly string[]
  readonly affinity: AffinityData
  readonly purchases: Purchases
}

const ALL = {
  firstDay: Number.NEGATIVE_INFINITY,
  lastDay: Number.POSITIVE_INFINITY,
  firstTime: 0,
  lastTime: Number.POSITIVE_INFINITY,
}

export function trainingData(audience: Audience): TrainingData {
  const users = audience.inOrder()
  const positions = new Uint32Array(audience.users.last + 1)
  for (const [position, user] of users.entries()) positions[user] = position
  const customerIds = Array.from(users, (user) => audience.users.nameOf(user))
  return {
    customerIds,
    affinity: { customerIds, ...affinityColumns(audience, users, positions) },
    purchases: { customerCount: users.length, ...purchaseColumns(audience, positions) },
  }
}

function affinityColumns(audience: Audience, users: Uint32Array, positions: Uint32Array) {
  const itemIds = [...audience.catalogue.keys()]
  const places = new Map(itemIds.map((id, place) => [audience.items.find(id) ?? 0, place]))
  const isKnown = (block: EventBlock, i: number) => places.has(block.item[i] ?? 0) && block.item[i] !== 0
  const tables = INTEREST_EVENTS.map((event) => audience.tables.get(event))
  let count = 0
  for (const table of tables) {
    each(table, (block, i) => {
      count += Number(isKnown(block, i))
    })
  }
  const columns = {
    customers: new Uint32Array(count),
    items: new Uint32Array(count),
    events: new Uint8Array(count),
    times: new Uint32Array(count),
  }
  let row = 0
  for (const [event, table] of tables.entries()) {
    each(table, (block, i, user) => {
      if (!isKnown(block, i)) return
      columns.customers[row] = positions[user] ?? 0
      columns.items[row] = places.get(block.item[i] ?? 0) ?? 0
      columns.events[row] = event
      columns.times[row] = block.time[i] ?? 0
      row++
    })
  }
  const bands = Uint8Array.from(users, (user) => bandOf(audience.customers[user] ?? {}))
  return { itemIds, bands, ...columns }
}

/** Amounts in the currency that most purchases are in; those in others aren't known. */
function purchaseColumns(audience: Audience, positions: Uint32Array) {
  const table = audience.tables.get('purchase')
  const currencies = new Uint32Array(audience.currencies.last + 1)
  let count = 0
  each(table, ({ currency }, i) => {
    count++
    currencies[currency[i] ?? 0] = (currencies[currency[i] ?? 0] ?? 0) + 1
  })
  const usual = currencies.indexOf(currencies.reduce((a, b) => Math.max(a, b), 0))
  const columns = {
    customers: new Uint32Array(count),
    days: new Int32Array(count),
    values: new Float64Array(count),
  }
  let row = 0
  each(table, (block, i, user) => {
    const isUsual = block.currency[i] === usual || block.currency[i] === 0
    columns.customers[row] = positions[user] ?? 0
    columns.days[row] = block.day[i] ?? 0
    columns.values[row] = isUsual ? (block.units[i] ?? Number.NaN) / UNITS : Number.NaN
    row++
  })
  return columns
}

function each(table: EventTable | undefined, take: (block: EventBlock, i: number, user: number) => void): void {
  table?.scan(ALL, (block, chosen, count) => {
    for (let j = 0; j < count; j++) {
      const i = chosen[j] ?? 0
      take(block, i, block.user[i] ?? 0)
    }
  })
}
