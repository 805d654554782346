import { eachRow } from './event-rows.ts'
import type { EventBlock } from './event-table.ts'
import { differentKeys, grouped } from './grouped.ts'
import type { Frame, Part } from './selection-frame.ts'

/** Whether a row counts; all do when it isn't given. */
type Test = (block: EventBlock, i: number, row: number) => boolean

/** How often each customer did it: what was bought with one order was bought at once, anything else counts by itself. */
export function timesDone(frame: Frame, parts: readonly Part[], counts: Test = () => true): Uint32Array {
  const times = new Uint32Array(frame.audience.users.last + 1)
  const ofOrders = parts.filter(isPurchase)
  let named = 0
  for (const part of parts) {
    const mayBeNamed = isPurchase(part)
    eachRow([part], (block, i, user, row) => {
      if (!counts(block, i, row)) return
      if (mayBeNamed && block.order[i] !== 0) named++
      else times[user] = (times[user] ?? 0) + 1
    })
  }
  if (named === 0) return times
  const orders = grouped(frame, ofOrders, (block, i, row) =>
    counts(block, i, row) ? block.order[i] || Number.NaN : Number.NaN,
  )
  return times.map((others, user) => others + differentKeys(orders, user))
}

/** The highest amount of each customer, in ten-thousandths: of an order what was spent with it. */
export function highestOf({ audience }: Frame, parts: readonly Part[]): Float64Array {
  const highest = new Float64Array(audience.users.last + 1).fill(Number.NEGATIVE_INFINITY)
  const orders = new Map<number, Map<number, number>>()
  const take = (user: number, units: number): void => {
    if (units > (highest[user] ?? 0)) highest[user] = units
  }
  for (const part of parts) {
    const mayBeNamed = isPurchase(part)
    eachRow([part], (block, i, user) => {
      const [units = Number.NaN, order = 0] = [block.units[i], block.order[i]]
      if (Number.isNaN(units)) return
      if (mayBeNamed && order !== 0) addTo(orders, user, order, units)
      else take(user, units)
    })
  }
  for (const [user, totals] of orders) for (const units of totals.values()) take(user, units)
  return highest
}

function addTo(orders: Map<number, Map<number, number>>, user: number, order: number, units: number): void {
  const totals = orders.get(user) ?? new Map<number, number>()
  orders.set(user, totals)
  totals.set(order, (totals.get(order) ?? 0) + units)
}

export const hasAmount = ({ units }: EventBlock, i: number): boolean => !Number.isNaN(units[i])

const isPurchase = ({ type }: Part): boolean => type === 'purchase'
