import { dateText } from '../query/time-range.ts'
import { type Baskets, type MedianBaskets, medianBaskets } from '../value/median-baskets.ts'
import { sumsOf } from './event-rows.ts'
import { timesDone } from './orders.ts'
import { remembered } from './remembered.ts'
import { type Frame, partsOf } from './selection-frame.ts'

/** Days whose medians are kept: today's, and those that queries look back to. */
const MOST_KEPT = 16

/** The medians of all purchases up to the day of the moment: worked out once, until the data changes. */
export function basketMedians(frame: Frame): MedianBaskets {
  const { medians } = frame.audience
  const day = frame.moment.day.number
  return remembered(medians, MOST_KEPT, day, () => medianBaskets(basketsOf(frame)))
}

/** Of the whole day, so that it makes no difference when in the day somebody asks. */
function basketsOf({ moment: { day }, ...frame }: Frame): Baskets {
  const atNight = { ...frame, moment: { day, instant: Number.POSITIVE_INFINITY } }
  const parts = partsOf(atNight, { event: 'purchase', window: { to: dateText(day.number) } })
  const orders = timesDone(atNight, parts)
  const sums = sumsOf(atNight, parts)
  const buyers = Uint32Array.from(orders.keys()).filter((user) => (orders[user] ?? 0) > 0 && (sums[user] ?? 0) > 0)
  return {
    regions: Array.from(buyers, (user) => frame.audience.customers[user]?.region),
    units: Float64Array.from(buyers, (user) => Math.round((sums[user] ?? 0) / (orders[user] ?? 1))),
  }
}
