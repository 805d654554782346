import { purchasesWhileStaying } from './purchases-while-staying.ts'

/**
 * When customers buy and when they stop: purchases at a rate that is gamma distributed (r, alpha) over customers, and after
 * each a chance to be gone that is beta distributed (a, b). `MBG` gives that chance after the first purchase too (Batislam
 * et al. 2007), `BG` only after repeats (Fader, Hardie, Lee 2005), so that it takes one-time buyers for alive for ever.
 */
export interface BetaGeometric {
  readonly kind: 'BG' | 'MBG'
  readonly r: number
  /** In weeks. */
  readonly alpha: number
  readonly a: number
  readonly b: number
}

/** What the model knows of a customer; times in weeks from the first purchase. */
export interface Buyer {
  /** Days with a purchase after the first. */
  readonly repeats: number
  /** To the last purchase: 0 without repeats. */
  readonly recency: number
  /** To now. */
  readonly age: number
}

/** The chance that the customer isn't gone. */
export function chanceAlive(model: BetaGeometric, buyer: Buyer): number {
  return 1 / (1 + Math.exp(logOddsGone(model, buyer)))
}

/** The chance of at least one purchase in the coming weeks, by a customer who may be gone already. */
export function chanceToBuy(model: BetaGeometric, buyer: Buyer, weeks: number): number {
  const shape = model.r + buyer.repeats
  const rate = model.alpha + buyer.age
  return chanceAlive(model, buyer) * -Math.expm1(shape * -Math.log1p(weeks / rate))
}

/** How many purchases to expect in the coming weeks. */
export function expectedPurchases(model: BetaGeometric, buyer: Buyer, weeks: number): number {
  if (weeks <= 0) return 0
  const stays = model.b + survivals(model, buyer.repeats)
  const staying = { shape: model.r + buyer.repeats, leaves: model.a, stays }
  return chanceAlive(model, buyer) * purchasesWhileStaying(staying, weeks / (model.alpha + buyer.age))
}

/** How often the customer was asked whether to stay, and stayed. */
export const survivals = ({ kind }: BetaGeometric, repeats: number): number => repeats + (kind === 'MBG' ? 1 : 0)

/** The logarithm of gone : alive; -Infinity while the model can't lose the customer. */
export function logOddsGone(model: BetaGeometric, { repeats, recency, age }: Buyer): number {
  const { r, alpha, a, b } = model
  const stayed = survivals(model, repeats)
  if (stayed === 0) return Number.NEGATIVE_INFINITY
  return Math.log(a / (b + stayed - 1)) + (r + repeats) * Math.log1p((age - recency) / (alpha + recency))
}
