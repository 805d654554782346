import { setImmediate } from 'node:timers/promises'

/** About ten milliseconds of classifying. */
const PIECE = 200

/** Maps a long list without holding up other requests. */
export async function inPieces<Item, Result>(items: readonly Item[], map: (item: Item) => Result): Promise<Result[]> {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += PIECE) {
    if (start > 0) await setImmediate()
    for (const item of items.slice(start, start + PIECE)) results.push(map(item))
  }
  return results
}
