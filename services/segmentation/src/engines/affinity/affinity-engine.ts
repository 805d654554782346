import type { AffinityData } from '../../domain/affinity/affinity-data.ts'
import type { AffinityModel } from '../../domain/affinity/affinity-model.ts'

export interface TrainOptions {
  readonly signal: AbortSignal
  /** To go on from, when only customers are to be learnt anew: much faster, and new items stay unknown. */
  readonly previous?: AffinityModel | undefined
}

/**
 * Learns who is interested in what, without making requests wait: seconds to minutes in a worker thread, hours in Amazon
 * Personalize. It reads `AffinityData`: the ids of customers and items, each customer's band (`bandOf` gender and age) and
 * one column each for who did what with which item and when, for the events of `INTEREST_EVENTS` that name an item.
 * It gives an `AffinityModel`, plain data that may be sent to a thread or kept; `interestScores(model, itemId)` then gives a
 * column of scores by the positions of `model.customerIds`, in about 30 ms for 100,000 customers: worth keeping for the item.
 */
export interface AffinityEngine {
  /** Takes the columns over: they may be empty afterwards. Throws `PersonalizeError` (502) where Personalize fails. */
  train(data: AffinityData, options: TrainOptions): Promise<AffinityModel>
}
