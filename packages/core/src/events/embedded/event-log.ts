import type { DatabaseSync } from 'node:sqlite'
import type { UnitEvent } from '../../store/sqlite/encode-unit.ts'
import type { DeadLetter } from '../event-bus.ts'

/** An event as it lies in the log; parsed once, for all consumers. */
export class LoggedEvent {
  readonly seq: number
  readonly id: string
  readonly type: string
  readonly key: string
  /** Unix milliseconds. */
  readonly time: number
  /** JSON. */
  readonly json: string
  #data: unknown
  #parsed = false

  constructor([seq, id, type, key, time, json]: EventRow) {
    this.seq = seq
    this.id = id
    this.type = type
    this.key = key
    this.time = time
    this.json = json
  }

  get data(): unknown {
    if (!this.#parsed) this.#data = JSON.parse(this.json)
    this.#parsed = true
    return this.#data
  }

  get at(): string {
    return new Date(this.time).toISOString()
  }
}

/** A committed event that gets its place. */
export function loggedEvent({ id, type, key, time, json }: UnitEvent, seq: number): LoggedEvent {
  return new LoggedEvent([seq, id, type, key, time, json])
}

type EventRow = readonly [seq: number, id: string, type: string, key: string, time: number, json: string]
type DeadRow = readonly [...event: EventRow, attempts: number, cause: string, diedAt: number]

const EVENT = 'seq, id, type, key, at, data'

/** What the bus reads: the log, and how far each consumer is. */
export class EventLog {
  readonly #statements

  constructor(database: DatabaseSync) {
    this.#statements = statements(database)
  }

  /** Place of the last event; 0 when there is none. */
  lastSeq(): number {
    return this.#first<[number | null]>('lastSeq')?.[0] ?? 0
  }

  /** In commit order. */
  after(seq: number, limit: number): readonly LoggedEvent[] {
    return this.#all<EventRow>('after', seq, limit).map((row) => new LoggedEvent(row))
  }

  /** In commit order, of one type or of all. */
  announced(type: string | undefined): readonly LoggedEvent[] {
    return this.#all<EventRow>('announced', type ?? null).map((row) => new LoggedEvent(row))
  }

  /** All events up to here are handled by the consumer; undefined for a consumer that was never here. */
  cursor(consumer: string): number | undefined {
    return this.#first<[number]>('cursor', consumer)?.[0]
  }

  /** Places above the cursor that are handled. */
  handledAfter(consumer: string, seq: number): Set<number> {
    return new Set(this.#all<[number]>('handled', consumer, seq).map(([each]) => each))
  }

  /** For each key that is held back: the id of the first event that waits. */
  deadKeys(consumer: string): Map<string, string> {
    return new Map(this.#all<[string, string, number]>('deadKeys', consumer).map(([key, id]) => [key, id]))
  }

  deadOfKey(consumer: string, key: string): readonly LoggedEvent[] {
    return this.#all<DeadRow>('deadOfKey', consumer, key).map(
      ([...row]) => new LoggedEvent(row.slice(0, 6) as unknown as EventRow),
    )
  }

  deadCount(consumer: string): number {
    return this.#first<[number]>('deadCount', consumer)?.[0] ?? 0
  }

  deadLetters(consumer: string, limit: number): readonly DeadLetter[] {
    return this.#all<DeadRow>('dead', consumer, limit).map((row) => deadLetter(consumer, row))
  }

  #all<Row>(name: keyof ReturnType<typeof statements>, ...values: (string | number | null)[]): readonly Row[] {
    return this.#statements[name].all(...values) as unknown as readonly Row[]
  }

  #first<Row>(name: keyof ReturnType<typeof statements>, ...values: (string | number | null)[]): Row | undefined {
    return this.#statements[name].get(...values) as unknown as Row | undefined
  }
}

function deadLetter(consumer: string, [seq, id, type, key, time, json, attempts, cause, diedAt]: DeadRow): DeadLetter {
  const event = new LoggedEvent([seq, id, type, key, time, json])
  const { at, data } = event
  return {
    consumer,
    event: { id, type, key, at, data, consumer, attempt: attempts, seq },
    attempts,
    cause,
    at: new Date(diedAt).toISOString(),
  }
}

function statements(database: DatabaseSync) {
  const prepare = (sql: string) => {
    const statement = database.prepare(sql)
    statement.setReturnArrays(true)
    return statement
  }
  const dead = `SELECT ${EVENT}, attempts, cause, died_at FROM dead_letters WHERE consumer = ?`
  return {
    lastSeq: prepare('SELECT max(seq) FROM events'),
    after: prepare(`SELECT ${EVENT} FROM events WHERE seq > ? ORDER BY seq LIMIT ?`),
    announced: prepare(`SELECT ${EVENT} FROM events WHERE ?1 IS NULL OR type = ?1 ORDER BY seq`),
    cursor: prepare('SELECT seq FROM cursors WHERE consumer = ?'),
    handled: prepare("SELECT event FROM inbox WHERE consumer = ? AND event > ? AND typeof(event) <> 'text'"),
    deadKeys: prepare('SELECT key, id, min(seq) FROM dead_letters WHERE consumer = ? GROUP BY key'),
    deadOfKey: prepare(`${dead} AND key = ? ORDER BY seq`),
    deadCount: prepare('SELECT count(*) FROM dead_letters WHERE consumer = ?'),
    dead: prepare(`${dead} ORDER BY seq LIMIT ?`),
  }
}
