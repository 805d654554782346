/** Who may leave after each purchase; the chance of it is beta distributed (leaves, stays). */
export interface StayingBuyer {
  /** Purchases come at a rate that is gamma distributed, with this shape. */
  readonly shape: number
  readonly leaves: number
  readonly stays: number
}

/** Beyond, the integral is faster than the series. */
const MOST_TERMS = 4_000
const PRECISION = 1e-16

/**
 * How many purchases to expect of someone who is there now, in a time of `ahead` scales of the rate. As a sum and as an
 * integral of positive numbers: the closed form with ₂F₁ takes the difference of two that are nearly equal, or overflows,
 * for rates of thousands a week.
 */
export function purchasesWhileStaying(buyer: StayingBuyer, ahead: number): number {
  const mean = buyer.shape * ahead
  const tail = 40 * (1 + ahead) + 10 * Math.sqrt(mean * (1 + ahead))
  return mean + tail > MOST_TERMS ? byIntegral(buyer, ahead) : bySeries(buyer, ahead)
}

const LARGE = 1e200

/**
 * Over the number n of purchases of somebody who never leaves, which is negative binomial: of n purchases, those come about
 * before which the buyer has stayed each time.
 */
function bySeries({ shape, leaves, stays }: StayingBuyer, ahead: number): number {
  const z = ahead / (1 + ahead)
  const total = leaves + stays
  let chance = 1
  let chances = 1
  let stayed = 1
  let purchases = 0
  let sum = 0
  for (let n = 0; ; n++) {
    const ratio = ((shape + n) / (n + 1)) * z
    chance *= ratio
    purchases += stayed
    stayed *= (stays + n) / (total + n)
    chances += chance
    sum += chance * purchases
    if (ratio < 1 && chance * purchases <= PRECISION * (1 - ratio) * sum) return sum / chances
    if (chances > LARGE || sum > LARGE) {
      chance /= LARGE
      chances /= LARGE
      sum /= LARGE
    }
  }
}

/** The logarithm of a number that is nothing beside 1. */
const NOTHING = -40
/** Of steps in the width of a distribution, and of steps at all: with these the trapezoids are right to ten digits. */
const NARROW = 0.6
const WIDE = 0.3

/**
 * Over the chance p of leaving, by trapezoids in ln p/(1 - p), where everything is smooth and falls off exponentially on
 * both sides: far out the trapezoids are geometric series, which end in one number.
 */
function byIntegral({ shape, leaves, stays }: StayingBuyer, ahead: number): number {
  const step = Math.min(WIDE, NARROW * Math.sqrt(1 / leaves + 1 / stays))
  const centre = Math.log(leaves / stays)
  const lowest = NOTHING - Math.log(Math.max(1, stays, (shape + 1) * ahead))
  const highest = Math.log(Math.max(1, leaves)) - NOTHING
  const logWeight = (at: number) => -leaves * log1pExp(-at) - stays * log1pExp(at)
  const top = logWeight(centre)
  let [weights, sum] = [0, 0]
  const add = (at: number, tail: number) => {
    const p = 1 / (1 + Math.exp(-at))
    const weight = Math.exp(logWeight(at) - top) * tail
    const purchases = -Math.expm1(-shape * Math.log1p(p * ahead)) / p
    weights += weight
    sum += weight * purchases
    return weight <= PRECISION * weights && weight * purchases <= PRECISION * sum
  }
  const walk = (start: number, by: number, isFarOut: (at: number) => boolean, decay: number) => {
    for (let at = start; ; at += by) {
      if (isFarOut(at)) return void add(at, -1 / Math.expm1(-decay * step))
      if (add(at, 1)) return
    }
  }
  walk(centre, step, (at) => at > highest, stays)
  walk(centre - step, -step, (at) => at < lowest, leaves)
  return sum / weights
}

const log1pExp = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)))
