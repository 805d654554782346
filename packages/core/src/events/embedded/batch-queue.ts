import { MOST_IN_BATCH } from '../event-bus.ts'
import type { Entry, Lane } from './lane.ts'

/** Events that wait for one batch reaction, in log order. Those whose lane isn't free stay there until it is. */
export class BatchQueue {
  readonly #entries: Entry[] = []
  readonly #queued = new Set<Entry>()
  readonly #most: number
  #isSorted = true

  /** @param most events of a batch */
  constructor(most: number = MOST_IN_BATCH) {
    this.#most = most
  }

  /** Adds the entries at the head of a free lane that are for this reaction: no more than a batch can take. */
  offer({ entries }: Lane): void {
    const reaction = entries[0]?.reaction
    for (const entry of entries.slice(0, this.#most)) {
      if (entry.reaction !== reaction || entry.isAlone) break
      if (!this.#queued.has(entry)) this.#add(entry)
    }
  }

  /** Adds the last entry of a lane when the one before it waits here too. */
  follow({ entries }: Lane): void {
    const [before, last] = entries.slice(-2)
    if (before && last && last.reaction === before.reaction && this.#queued.has(before)) this.#add(last)
  }

  /** Takes the next events out of their lanes, which are then the caller's to free. */
  take(laneOf: (key: string) => Lane | undefined): readonly Entry[] {
    if (!this.#isSorted) this.#entries.sort((a, b) => a.event.seq - b.event.seq)
    this.#isSorted = true
    const batch: Entry[] = []
    const lanes = new Set<Lane>()
    let seen = 0
    for (const entry of this.#entries) {
      if (batch.length === this.#most) break
      seen++
      this.#queued.delete(entry)
      const lane = laneOf(entry.event.key)
      if (!lane || lane.entries[0] !== entry || (lane.isBusy && !lanes.has(lane))) continue
      lane.entries.shift()
      lane.isBusy = true
      lanes.add(lane)
      batch.push(entry)
    }
    this.#entries.splice(0, seen)
    return batch
  }

  #add(entry: Entry): void {
    const last = this.#entries.at(-1)
    this.#entries.push(entry)
    this.#queued.add(entry)
    if (last && last.event.seq > entry.event.seq) this.#isSorted = false
  }
}
