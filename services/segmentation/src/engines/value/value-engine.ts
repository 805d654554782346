import { runInWorker } from '@customer-service/core'
import type { CustomerValue } from '../../domain/value/customer-value.ts'
import type { Purchases } from '../../domain/value/purchase-history.ts'
import { buffersOf } from '../buffers-of.ts'

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

const FILE = new URL('./value-worker.ts', import.meta.url)
const LONGEST_MS = 600_000
const HEAP_MB = 2_048

export const workerValueEngine: ValueEngine = (purchases, asOf, signal) => {
  const limits = { signal, longestMs: LONGEST_MS, heapMb: HEAP_MB, transfer: buffersOf(purchases) }
  return runInWorker<ValueTask, CustomerValue>(FILE, { purchases, asOf }, limits)
}
