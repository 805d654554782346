import type { Clock } from '../clock.ts'

/** Values that cost a read, remembered for a while. */
export interface Memory<Value> {
  get(key: string): Promise<Value | undefined>
  /** Drops what the test names, everything known to be missing, and what is being loaded right now. */
  forget(test: (value: Value) => boolean): void
}

export interface MemoryOptions<Value> {
  readonly load: (key: string) => Promise<Value | undefined>
  readonly now: Clock
  readonly foundMs: number
  /** After so long a value is loaded anew beside those who ask, and serves on until its time if that fails. */
  readonly refreshMs?: number
  /** How long a key that has no value is taken to have none. */
  readonly missedMs: number
  /** Most keys remembered, found and missed each: a flood of unknown keys can't push out the known. */
  readonly limit: number
}

interface Entry<Value> {
  readonly value: Value
  readonly since: number
  readonly until: number
}

/** One load per key at a time, however many wait for it. */
export function openMemory<Value>(options: MemoryOptions<Value>): Memory<Value> {
  const { load, now, foundMs, missedMs, refreshMs = foundMs, limit } = options
  const found = new Map<string, Entry<Value>>()
  const missed = new Map<string, Entry<undefined>>()
  const loading = new Map<string, Promise<Value | undefined>>()

  function begin(key: string): Promise<Value | undefined> {
    const started = load(key).then(
      (value) => {
        // What was forgotten while it was loaded may be stale: it serves who waited, and isn't kept.
        if (loading.get(key) === started) keep(key, value)
        return value
      },
      (error) => {
        if (loading.get(key) === started) loading.delete(key)
        throw error
      },
    )
    loading.set(key, started)
    return started
  }

  function keep(key: string, value: Value | undefined): void {
    loading.delete(key)
    const since = now().getTime()
    if (value !== undefined) {
      remember(found, key, { value, since, until: since + foundMs }, limit)
    } else {
      found.delete(key)
      remember(missed, key, { value, since, until: since + missedMs }, limit)
    }
  }

  return {
    async get(key) {
      const entry = found.get(key) ?? missed.get(key)
      const at = now().getTime()
      // What was learned later than now was learned before the clock was set back: it would serve too long.
      if (entry === undefined || entry.until <= at || entry.since > at) return loading.get(key) ?? begin(key)
      const isOld = entry.value !== undefined && entry.since + refreshMs <= at
      if (isOld && !loading.has(key)) begin(key).catch(() => undefined)
      return entry.value
    },
    forget(test) {
      for (const [key, { value }] of found) if (test(value)) found.delete(key)
      missed.clear()
      loading.clear()
    },
  }
}

/** The oldest goes first when the map is full. */
function remember<T>(map: Map<string, Entry<T>>, key: string, entry: Entry<T>, limit: number): void {
  map.delete(key)
  map.set(key, entry)
  if (map.size <= limit) return
  const [oldest] = map.keys()
  if (oldest !== undefined) map.delete(oldest)
}
