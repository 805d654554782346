import type { SegmentQuery } from '@customer-service/contracts/segmentation'
import type { Store } from '@customer-service/core/store'
import type { Calendar } from './domain/analysis/calendar.ts'
import type { SegmentMeaning } from './domain/audience/selection-frame.ts'
import { namedSegments } from './domain/query/named-segments.ts'
import type { AudienceEngine } from './engines/audience-engine.ts'
import type { ModelKeeper } from './model-keeper.ts'
import { memberships, SEGMENTS, type SegmentRecord, type SegmentRun, segments } from './tables.ts'

const WITHIN_MS = 30_000
const KEPT = 4

/** Whom a refresh is to make members, in the order of their ids. */
export interface Target {
  readonly ids: readonly string[]
  /** The last change of the customer data that they follow from. */
  readonly seq: number
}

export interface SegmentTargetsOptions {
  readonly store: Store
  readonly audience: AudienceEngine
  readonly calendar: Calendar
  readonly models: Pick<ModelKeeper, 'ready'>
}

/** Works out whom refreshes are to make members: once for all pieces of a refresh, as long as the process lives. */
export class SegmentTargets {
  readonly #store: Store
  readonly #audience: AudienceEngine
  readonly #calendar: Calendar
  readonly #models: Pick<ModelKeeper, 'ready'>
  readonly #targets = new Map<string, Promise<Target>>()

  constructor({ store, audience, calendar, models }: SegmentTargetsOptions) {
    this.#store = store
    this.#audience = audience
    this.#calendar = calendar
    this.#models = models
  }

  of({ query }: SegmentRecord, run: SegmentRun): Promise<Target> {
    const known = this.#targets.get(run.run_id)
    if (known) return known
    const target = this.#workOut(query, run)
    this.#targets.set(run.run_id, target)
    target.catch(() => this.#targets.delete(run.run_id))
    const [oldest] = this.#targets.keys()
    if (this.#targets.size > KEPT && oldest !== undefined) this.#targets.delete(oldest)
    return target
  }

  async #workOut(query: SegmentQuery, { instant }: SegmentRun): Promise<Target> {
    await this.#models.ready()
    const { seq } = await this.#audience.facts()
    const moment = { day: this.#calendar.dayAt(new Date(instant)), instant }
    const named = await meaningsOf(this.#store, query)
    return { seq, ids: await this.#audience.memberIds(query, { moment, segments: named, withinMs: WITHIN_MS }) }
  }
}

/** What the segments mean that a query names, and those that these name; `others` beside them. */
export async function meaningsOf(
  store: Store,
  query: SegmentQuery,
  others: readonly string[] = [],
): Promise<ReadonlyMap<string, SegmentMeaning>> {
  const meanings = new Map<string, SegmentMeaning>()
  const waiting = [...namedSegments(query.where), ...others]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (meanings.has(id)) continue
    const segment = await store.get(segments, SEGMENTS, id)
    if (segment === undefined) continue
    if (segment.frozen) meanings.set(id, { members: await membersOf(store, id) })
    else {
      meanings.set(id, { query: segment.query })
      waiting.push(...namedSegments(segment.query.where))
    }
  }
  return meanings
}

async function membersOf(store: Store, id: string): Promise<readonly string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = { limit: 1_000, ...(cursor !== undefined && { cursor }) }
    const slice = await store.query(memberships.indexes.current, id, page)
    ids.push(...slice.items.map(({ customer_id }) => customer_id))
    cursor = slice.cursor
  } while (cursor !== undefined)
  return ids
}
