import { type Clock, runInWorker, toTimestamp } from '@customer-service/core'
import type { AffinityData } from '../../domain/affinity/affinity-data.ts'
import type { AffinityModel, FactorInterest } from '../../domain/affinity/affinity-model.ts'
import type { InterestColumns } from '../../domain/affinity/learn-interest.ts'
import { buffersOf } from '../buffers-of.ts'
import type { AffinityEngine } from './affinity-engine.ts'

export type KnownItems = Pick<FactorInterest, 'rank' | 'items'>

/** What the worker is given. */
export interface InterestTask {
  readonly columns: InterestColumns
  readonly known?: KnownItems | undefined
}

const FILE = new URL('./interest-worker.ts', import.meta.url)
const LONGEST_MS = 3_600_000
const HEAP_MB = 2_048

export function embeddedAffinityEngine(now: Clock): AffinityEngine {
  return {
    async train(data, { signal, previous }) {
      const { customerIds, itemIds, bands, customers, items, events, times } = data
      const columns = { bands, customers, items, events, times, itemCount: itemIds.length }
      const task = { columns, known: previous && knownItems(previous, data) }
      const limits = { signal, longestMs: LONGEST_MS, heapMb: HEAP_MB, transfer: buffersOf(task) }
      const interest = await runInWorker<InterestTask, FactorInterest>(FILE, task, limits)
      return { engine: 'embedded', trainedAt: toTimestamp(now()), customerIds, itemIds, interest }
    },
  }
}

/** The items' factors at their present positions; zeros for those that are new. */
function knownItems({ interest, itemIds: before }: AffinityModel, { itemIds }: AffinityData): KnownItems | undefined {
  if (interest.kind !== 'factors') return undefined
  const { rank, items } = interest
  const places = new Map(before.map((id, place) => [id, place]))
  const known = new Float32Array(itemIds.length * rank)
  for (const [position, id] of itemIds.entries()) {
    const place = places.get(id)
    if (place !== undefined) known.set(items.subarray(place * rank, (place + 1) * rank), position * rank)
  }
  return { rank, items: known }
}
