import { logGamma } from './log-gamma.ts'
import { type Fitted, mostLikely } from './most-likely.ts'

/** What customers spend: the value of a purchase is gamma distributed (p) around a customer's own mean (Fader, Hardie 2013). */
export interface GammaGamma {
  readonly p: number
  /** Above 1: below, customers would have no mean. */
  readonly q: number
  readonly v: number
}

export interface Spender {
  /** Days with a purchase after the first: at least 1. */
  readonly repeats: number
  /** Mean value of those: above 0. */
  readonly meanValue: number
}

/** The mean value of a customer's purchases; that of all customers where there are no repeats. */
export function expectedValue({ p, q, v }: GammaGamma, { repeats, meanValue }: Spender): number {
  return (p * (v + repeats * meanValue)) / (p * repeats + q - 1)
}

export function fitGammaGamma(spenders: readonly Spender[]): Fitted<GammaGamma> {
  const mean = spenders.reduce((sum, { meanValue }) => sum + meanValue, 0) / Math.max(1, spenders.length)
  return mostLikely(modelOf, (model) => spenders.reduce((sum, spender) => sum + logLikelihoodOf(model, spender), 0), [
    0,
    0,
    Math.log(Math.max(1e-6, mean)),
  ])
}

function logLikelihoodOf({ p, q, v }: GammaGamma, { repeats, meanValue }: Spender): number {
  const shape = p * repeats
  const total = repeats * meanValue
  return (
    logGamma(shape + q) -
    logGamma(shape) -
    logGamma(q) +
    q * Math.log(v) +
    shape * Math.log(total) -
    Math.log(meanValue) -
    (shape + q) * Math.log(v + total)
  )
}

function modelOf(logs: readonly number[]): GammaGamma {
  const [p = 1, aboveOne = 1, v = 1] = logs.map(Math.exp)
  return { p, q: 1 + aboveOne, v }
}
