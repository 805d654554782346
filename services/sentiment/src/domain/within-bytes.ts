/** The first items whose JSON fits into so many bytes of UTF-8, and at least one when there is any. */
export function firstWithin<Item>(items: readonly Item[], bytes: number): readonly Item[] {
  let used = 0
  const end = items.findIndex((item) => {
    used += Buffer.byteLength(JSON.stringify(item)) + 1
    return used > bytes
  })
  return end < 0 ? items : items.slice(0, Math.max(1, end))
}
