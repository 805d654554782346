import type { CustomerValue } from '../../domain/value/customer-value.ts'
import type { Purchases } from '../../domain/value/purchase-history.ts'
import { runInWorker } from '../run-in-worker.ts'

/** What the worker is given. */
export interface ValueTask {
  readonly purchases: Purchases
  readonly asOf: number
}

/**
 * Fits when customers buy and what they spend, and predicts for each of them, in a worker thread. It reads `Purchases`: a
 * column each for who bought on which day for how much, in one currency (NaN for others), and the day it speaks of. It gives
 * a column each of p_alive, p_buy_90d, predicted_clv, its percentile and the RFM scores, by the customers' positions. It takes
 * the purchases over: they are empty afterwards.
 */
export type ValueEngine = (purchases: Purchases, asOf: number, signal: AbortSignal) => Promise<CustomerValue>

const LONGEST_MS = 600_000

export const workerValueEngine: ValueEngine = (purchases, asOf, signal) =>
  runInWorker<ValueTask, CustomerValue>(
    new URL('./value-worker.ts', import.meta.url),
    { purchases, asOf },
    { signal, longestMs: LONGEST_MS },
  )
