import { countBelow, countUpTo } from '../value/percentiles.ts'
import type { AffinityModel, FactorInterest, RankedInterest } from './affinity-model.ts'
import { bandRates } from './band-rates.ts'

/**
 * How much each customer is interested in an item: the share of customers who are less so, in hundredths from 0.01 to 0.99.
 * NaN for customers of whom nothing can be said; undefined for an item that nobody has taken an interest in.
 */
export function interestScores(
  { customerIds, itemIds, interest }: AffinityModel,
  itemId: string,
): Float64Array | undefined {
  const item = itemIds.indexOf(itemId)
  if (item < 0) return undefined
  return interest.kind === 'factors' ? fromFactors(interest, item) : fromRanking(interest, item, customerIds.length)
}

/** Those who did something are ranked among themselves by affinity, the others by how customers like them took to the item. */
function fromFactors(model: FactorInterest, item: number): Float64Array | undefined {
  const rates = bandRates(model, item)
  if (rates === undefined) return undefined
  const { seen, bands } = model
  const affinity = affinities(model, item)
  const isWarm = (customer: number) => (seen[customer] ?? 0) > 0
  const warm = ranked(affinity.filter((_, customer) => isWarm(customer)))
  const coldRates = Float64Array.from(bands, (band, customer) =>
    isWarm(customer) || band === 0 ? Number.NaN : (rates[band] ?? 0),
  )
  const cold = ranked(coldRates.filter((rate) => !Number.isNaN(rate)))
  return affinity.map((value, customer) => (isWarm(customer) ? warm(value) : cold(coldRates[customer] ?? Number.NaN)))
}

function affinities({ rank, customers, items }: FactorInterest, item: number): Float64Array {
  const own = items.subarray(item * rank, (item + 1) * rank)
  const affinity = new Float64Array(customers.length / rank)
  for (let customer = 0; customer < affinity.length; customer++) {
    let dot = 0
    for (let f = 0; f < rank; f++) dot += (customers[customer * rank + f] ?? 0) * (own[f] ?? 0)
    affinity[customer] = dot
  }
  return affinity
}

/** The score of a value among values; equals share the mean of their ranks. Where all are equal nothing tells them apart. */
function ranked(values: Float64Array): (value: number) => number {
  const sorted = values.sort()
  const isFlat = sorted[0] === sorted.at(-1)
  return (value) =>
    isFlat || Number.isNaN(value)
      ? Number.NaN
      : inHundredths((countBelow(sorted, value) + countUpTo(sorted, value)) / 2 / sorted.length)
}

function fromRanking(
  { rankings, customerCount }: RankedInterest,
  item: number,
  length: number,
): Float64Array | undefined {
  const ranking = rankings.get(item)
  if (ranking === undefined) return undefined
  const scores = new Float64Array(length).fill(Number.NaN)
  for (const [place, customer] of ranking.entries()) scores[customer] = inHundredths(1 - (place + 0.5) / customerCount)
  return scores
}

const inHundredths = (share: number): number => Math.min(99, Math.max(1, Math.round(share * 100))) / 100
