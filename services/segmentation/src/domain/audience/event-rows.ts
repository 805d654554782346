import type { EventBlock } from './event-table.ts'
import type { Frame, Part } from './selection-frame.ts'

/** Every row that is meant: its block and place there, its customer, and its number in the table. */
export function eachRow(
  parts: readonly Part[],
  take: (block: EventBlock, i: number, user: number, row: number) => void,
): void {
  for (const { table, filter } of parts) {
    table.scan(filter, (block, chosen, count, base) => {
      for (let j = 0; j < count; j++) {
        const i = chosen[j] ?? 0
        take(block, i, block.user[i] ?? 0, base + i)
      }
    })
  }
}

/** The time of each customer's last (or first) row, NaN where there is none, and its day. */
export function endsOf({ audience }: Frame, parts: readonly Part[], isLast: boolean) {
  const times = new Float64Array(audience.users.last + 1).fill(Number.NaN)
  const days = new Int32Array(audience.users.last + 1)
  eachRow(parts, (block, i, user) => {
    const time = block.time[i] ?? 0
    const known = times[user] ?? Number.NaN
    if (isLast ? time < known : time > known) return
    times[user] = time
    days[user] = block.day[i] ?? 0
  })
  return { times, days }
}

/** Sums of the amounts that are known, in ten-thousandths. */
export function sumsOf({ audience }: Frame, parts: readonly Part[]): Float64Array {
  const sums = new Float64Array(audience.users.last + 1)
  eachRow(parts, (block, i, user) => {
    const units = block.units[i] ?? Number.NaN
    if (Number.isNaN(units)) return
    sums[user] = (sums[user] ?? 0) + units
  })
  return sums
}
