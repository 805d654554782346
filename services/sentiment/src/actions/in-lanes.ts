import { setImmediate as otherRequests } from 'node:timers/promises'

/** How many calls to an engine in the cloud wait at the same time. */
const LANES = 8

/** Maps many items, some at a time, and lets other requests through between them. The results keep the items' order. */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  const left = items.entries()
  const lane = async () => {
    for (const [place, item] of left) {
      results[place] = await map(item)
      await otherRequests()
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return results
}
