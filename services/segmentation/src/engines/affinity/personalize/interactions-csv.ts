import { type AffinityData, INTEREST_EVENTS } from '../../../domain/affinity/affinity-data.ts'

const ROWS_PER_FILE = 100_000
const HEADER = 'USER_ID,ITEM_ID,TIMESTAMP,EVENT_TYPE\n'

/** Interactions as Personalize imports them, in files of a size that memory doesn't notice. */
export function* interactionFiles(data: AffinityData): Generator<Uint8Array> {
  const userIds = data.customerIds.map(field)
  const itemIds = data.itemIds.map(field)
  for (let from = 0; from < data.times.length; from += ROWS_PER_FILE) {
    let text = HEADER
    for (let i = from; i < Math.min(from + ROWS_PER_FILE, data.times.length); i++) {
      const user = userIds[data.customers[i] ?? 0]
      text += `${user},${itemIds[data.items[i] ?? 0]},${data.times[i]},${INTEREST_EVENTS[data.events[i] ?? 0]}\n`
    }
    yield new TextEncoder().encode(text)
  }
}

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
