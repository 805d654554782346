import type { LoggedEvent } from './event-log.ts'

const MOST_EVENTS = 4_096
const MOST_CHARACTERS = 16 * 1024 * 1024

/** The end of the log in memory: events without a gap. */
export class RecentEvents {
  #events: LoggedEvent[] = []
  #characters = 0

  /** The next ones: the first follows the last that is here. */
  add(events: readonly LoggedEvent[]): void {
    for (const event of events) {
      this.#events.push(event)
      this.#characters += event.json.length
    }
    while (this.#events.length > MOST_EVENTS || this.#characters > MOST_CHARACTERS) this.#dropOlderHalf()
  }

  /** Those after this place, in order; undefined when they don't reach back so far. */
  after(seq: number, limit: number): readonly LoggedEvent[] | undefined {
    const first = this.#events[0]
    if (!first || first.seq > seq + 1) return undefined
    const from = seq + 1 - first.seq
    return this.#events.slice(from, from + limit)
  }

  /** Drops those up to this place: nobody asks for them any more. */
  forget(seq: number): void {
    const first = this.#events[0]
    if (!first || first.seq > seq) return
    const gone = this.#events.splice(0, seq + 1 - first.seq)
    for (const { json } of gone) this.#characters -= json.length
  }

  clear(): void {
    this.#events = []
    this.#characters = 0
  }

  #dropOlderHalf(): void {
    this.#events = this.#events.slice(Math.ceil(this.#events.length / 2))
    this.#characters = this.#events.reduce((sum, { json }) => sum + json.length, 0)
  }
}
