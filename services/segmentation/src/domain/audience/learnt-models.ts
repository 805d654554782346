import type { AffinityModel } from '../affinity/affinity-model.ts'
import { interestScores } from '../affinity/interest-scores.ts'
import type { CustomerValue } from '../value/customer-value.ts'
import type { Audience } from './audience.ts'
import { remembered } from './remembered.ts'
import type { Models } from './selection-frame.ts'

/** What the engines have learnt, by the positions of `customerIds`. */
export interface Learnt {
  readonly customerIds: readonly string[]
  readonly affinity?: AffinityModel
  readonly value?: CustomerValue
}

/** Columns of items that are kept. */
const MOST_KEPT = 64

/** What was learnt as columns by the numbers of customers. Whoever came since is unknown. */
export function learntModels(audience: Audience, { customerIds, affinity, value }: Learnt): Models {
  const interests = new Map<string, Float64Array | undefined>()
  const predicted = new Map<string, Float64Array | undefined>()
  const columnOf = (ids: readonly string[], figures: Float64Array | undefined): Float64Array | undefined => {
    if (figures === undefined) return undefined
    const column = new Float64Array(audience.users.last + 1).fill(Number.NaN)
    for (const [position, id] of ids.entries()) {
      column[audience.users.find(id) ?? 0] = figures[position] ?? Number.NaN
    }
    return column
  }
  return {
    interest: (itemId) =>
      remembered(
        interests,
        MOST_KEPT,
        itemId,
        () => affinity && columnOf(affinity.customerIds, interestScores(affinity, itemId)),
      ),
    predicted: (metric) =>
      remembered(predicted, MOST_KEPT, metric, () => {
        const figures = { p_alive: value?.pAlive, p_buy_90d: value?.pBuy90d, predicted_clv: value?.predictedClv }
        return columnOf(customerIds, figures[metric])
      }),
  }
}
