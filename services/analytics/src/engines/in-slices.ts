import { setImmediate as nextTurn } from 'node:timers/promises'

const SLICE = 500

/** The items in slices, with a turn of the event loop between them, so that requests are answered meanwhile. */
export async function* inSlices<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
  for (let start = 0; start < items.length; start += SLICE) {
    yield items.slice(start, start + SLICE)
    await nextTurn()
  }
}
