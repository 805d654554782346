import type { EventBlock } from './event-table.ts'
import type { Frame, Part } from './selection-frame.ts'

/** Keys of rows, each customer's together in ascending order: those of customer n from `starts[n]` to `starts[n + 1]`. */
export interface Grouped {
  readonly starts: Uint32Array
  readonly keys: Float64Array
}

const SHORT = 24

/** The keys that rows have, by customer. A row without one (NaN) is left out. */
export function grouped(
  { audience }: Frame,
  parts: readonly Part[],
  keyOf: (block: EventBlock, i: number, row: number) => number,
): Grouped {
  const starts = new Uint32Array(audience.users.last + 2)
  eachKey(parts, keyOf, (user) => {
    starts[user + 1] = (starts[user + 1] ?? 0) + 1
  })
  for (let n = 1; n < starts.length; n++) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0)
  const keys = new Float64Array(starts.at(-1) ?? 0)
  const next = starts.slice()
  eachKey(parts, keyOf, (user, key) => {
    const place = next[user] ?? 0
    keys[place] = key
    next[user] = place + 1
  })
  for (let n = 0; n + 1 < starts.length; n++) sortPart(keys, starts[n] ?? 0, starts[n + 1] ?? 0)
  return { starts, keys }
}

/** How many different keys a customer has. */
export function differentKeys({ starts, keys }: Grouped, user: number): number {
  const end = starts[user + 1] ?? 0
  let different = 0
  for (let k = starts[user] ?? 0; k < end; k++) {
    if (k === starts[user] || keys[k] !== keys[k - 1]) different++
  }
  return different
}

function eachKey(
  parts: readonly Part[],
  keyOf: (block: EventBlock, i: number, row: number) => number,
  take: (user: number, key: number) => void,
): void {
  for (const { table, filter } of parts) {
    table.scan(filter, (block, chosen, count, base) => {
      for (let j = 0; j < count; j++) {
        const i = chosen[j] ?? 0
        const key = keyOf(block, i, base + i)
        if (!Number.isNaN(key)) take(block.user[i] ?? 0, key)
      }
    })
  }
}

/** Most customers have few keys, which are sorted fastest by hand. */
function sortPart(keys: Float64Array, start: number, end: number): void {
  if (end - start > SHORT) {
    keys.subarray(start, end).sort()
    return
  }
  for (let k = start + 1; k < end; k++) {
    const key = keys[k] ?? 0
    let place = k - 1
    while (place >= start && (keys[place] ?? 0) > key) {
      keys[place + 1] = keys[place] ?? 0
      place--
    }
    keys[place + 1] = key
  }
}
