/** UTF-8 bytes of a value's JSON and the comma after it. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value)) + 1

/** The first items whose JSON fits into `bytes`, and at least one when there is any. */
export function firstWithin<Item>(items: readonly Item[], bytes: number): readonly Item[] {
  let used = 0
  const end = items.findIndex((item) => {
    used += jsonBytes(item)
    return used > bytes
  })
  return end < 0 ? items : items.slice(0, Math.max(1, end))
}

/** The last items whose JSON fits into `bytes`, in their order. */
export function lastWithin<Item>(items: readonly Item[], bytes: number): readonly Item[] {
  return firstWithin(items.toReversed(), bytes).toReversed()
}
