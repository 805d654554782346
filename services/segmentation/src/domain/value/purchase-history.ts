/** Purchases in any order, a column each. */
export interface Purchases {
  readonly customerCount: number
  /** Who: a position below `customerCount`. */
  readonly customers: Uint32Array
  /** When: a day's number. */
  readonly days: Int32Array
  /** How much, in one currency; NaN where it isn't known. */
  readonly values: Float64Array
}

/** What the models read of each customer. Purchases of one day count as one. */
export interface PurchaseHistory {
  /** Days with a purchase; 0 for a customer who hasn't bought. */
  readonly purchaseDays: Uint32Array
  /** Numbers of days; they mean nothing where `purchaseDays` is 0. */
  readonly firstDay: Int32Array
  readonly lastDay: Int32Array
  readonly totalValue: Float64Array
  /** Mean value of the days after the first; NaN where there are none. */
  readonly repeatValue: Float64Array
}

/** Purchases after `asOf` don't count yet. */
export function purchaseHistory({ customerCount, customers, days, values }: Purchases, asOf: number): PurchaseHistory {
  const history = {
    purchaseDays: new Uint32Array(customerCount),
    firstDay: new Int32Array(customerCount),
    lastDay: new Int32Array(customerCount),
    totalValue: new Float64Array(customerCount),
    repeatValue: new Float64Array(customerCount),
  }
  const firstDayValue = new Float64Array(customerCount)
  for (const i of oldestFirst(days)) {
    const day = days[i] ?? 0
    if (day > asOf) break
    const customer = customers[i] ?? 0
    const value = knownValue(values[i])
    const before = history.purchaseDays[customer] ?? 0
    if (before === 0) history.firstDay[customer] = day
    if (before === 0 || history.lastDay[customer] !== day) history.purchaseDays[customer] = before + 1
    if (history.firstDay[customer] === day) firstDayValue[customer] = (firstDayValue[customer] ?? 0) + value
    history.lastDay[customer] = day
    history.totalValue[customer] = (history.totalValue[customer] ?? 0) + value
  }
  for (let customer = 0; customer < customerCount; customer++) {
    const repeats = (history.purchaseDays[customer] ?? 0) - 1
    const spent = (history.totalValue[customer] ?? 0) - (firstDayValue[customer] ?? 0)
    history.repeatValue[customer] = repeats > 0 ? spent / repeats : Number.NaN
  }
  return history
}

const knownValue = (value = Number.NaN): number => (Number.isFinite(value) ? value : 0)

/** Positions by day: a counting sort, as there are many purchases and few days. */
function oldestFirst(days: Int32Array): Uint32Array {
  const earliest = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const latest = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const starts = new Uint32Array(days.length === 0 ? 0 : latest - earliest + 2)
  for (const day of days) starts[day - earliest + 1] = (starts[day - earliest + 1] ?? 0) + 1
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  const order = new Uint32Array(days.length)
  for (let i = 0; i < days.length; i++) {
    const bucket = (days[i] ?? 0) - earliest
    const place = starts[bucket] ?? 0
    starts[bucket] = place + 1
    order[place] = i
  }
  return order
}
