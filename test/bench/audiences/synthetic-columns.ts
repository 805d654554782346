import { randomNumbers } from '@customer-service/language/random'
import type { AffinityData } from '../../../services/segmentation/src/domain/affinity/affinity-data.ts'

const YEARS = 2
const START = 1_700_000_000

/** Columns of so many interactions, of which few items and customers have most, as in a real shop. */
export function syntheticColumns(customerCount: number, itemCount: number, count: number): AffinityData {
  const random = randomNumbers(3)
  const skewed = (length: number) => Math.floor(length * random() ** 2)
  const data = {
    customerIds: Array.from({ length: customerCount }, (_, i) => `customer-${i}`),
    bands: Uint8Array.from({ length: customerCount }, (_, i) => i % 15),
    itemIds: Array.from({ length: itemCount }, (_, i) => `item-${i}`),
    customers: new Uint32Array(count),
    items: new Uint32Array(count),
    events: new Uint8Array(count),
    times: new Uint32Array(count),
  }
  for (let i = 0; i < count; i++) {
    data.customers[i] = skewed(customerCount)
    data.items[i] = skewed(itemCount)
    data.events[i] = i % 5
    data.times[i] = START + Math.floor(random() * YEARS * 365 * 86_400)
  }
  return data
}
