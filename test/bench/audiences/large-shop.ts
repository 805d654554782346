import { monitorEventLoopDelay } from 'node:perf_hooks'
import { interestScores } from '../../../services/segmentation/src/domain/affinity/interest-scores.ts'
import { embeddedAffinityEngine } from '../../../services/segmentation/src/engines/affinity/embedded-affinity-engine.ts'
import { workerValueEngine } from '../../../services/segmentation/src/engines/value/value-engine.ts'
import { costText, measured } from './measured.ts'
import { syntheticColumns } from './synthetic-columns.ts'

const DAY = 86_400
const DELAYS_MS = 10

/** What training takes in a shop of a size, and how long the thread that answers requests is kept from it. */
export async function measureLargeShop(customers: number, items: number, interactions: number): Promise<void> {
  const columns = () => syntheticColumns(customers, items, interactions)
  console.log(`${customers} customers, ${items} items, ${interactions} interactions`)
  const { signal } = new AbortController()
  const engine = embeddedAffinityEngine(() => new Date())
  const [first, second, third] = [columns(), columns(), columns()]
  const model = await timed('all learnt', () => engine.train(first, { signal }))
  await timed('customers learnt anew', () => engine.train(second, { signal, previous: model }))
  await timed("an item's scores", async () => interestScores(model, 'item-7'))
  const purchases = {
    customerCount: customers,
    customers: third.customers,
    days: Int32Array.from(third.times, (time) => Math.floor(time / DAY)),
    values: Float64Array.from(third.items, (item) => 1 + (item % 97)),
  }
  const latest = purchases.days.reduce((a, b) => Math.max(a, b))
  await timed('purchases fitted and predicted', () => workerValueEngine(purchases, latest, signal))
}

async function timed<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const delay = monitorEventLoopDelay({ resolution: DELAYS_MS })
  delay.enable()
  const { result, ...cost } = await measured(work)
  delay.disable()
  console.log(
    `  ${name.padEnd(30)}  ${costText(cost)}; the main thread waited ${(delay.max / 1e6).toFixed(0)} ms at most`,
  )
  return result
}
