/** Size of a value's JSON, in bytes of UTF-8. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

/** The first items whose JSON, with a comma behind each, fits into so many bytes; at least one when there is any. */
export function firstWithin<Item>(items: readonly Item[], bytes: number): readonly Item[] {
  let used = 0
  const end = items.findIndex((item) => {
    used += jsonBytes(item) + 1
    return used > bytes
  })
  return end < 0 ? items : items.slice(0, Math.max(1, end))
}

/** The last items that fit, in their order: see `firstWithin`. */
export function lastWithin<Item>(items: readonly Item[], bytes: number): readonly Item[] {
  return firstWithin(items.toReversed(), bytes).toReversed()
}
