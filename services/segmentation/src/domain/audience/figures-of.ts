import type { CustomerFigures } from '@customer-service/contracts/segmentation'
import { dateText } from '../query/time-range.ts'
import { rfmSegmentOf } from '../rfm/rfm-scores.ts'
import type { CustomerValue } from '../value/customer-value.ts'
import type { Learnt } from './learnt-models.ts'

/** What was learnt about a customer. */
export function figuresOf(learnt: Learnt | undefined, customer_id: string): CustomerFigures {
  const position = learnt?.customerIds.indexOf(customer_id) ?? -1
  const value = learnt?.value
  if (value === undefined || position < 0) return { customer_id }
  return {
    customer_id,
    as_of: dateText(value.asOf),
    ...rounded('p_alive', value.pAlive[position], 4),
    ...rounded('p_buy_90d', value.pBuy90d[position], 4),
    ...rounded('predicted_clv', value.predictedClv[position], 2),
    ...rounded('predicted_clv_percentile', value.predictedClvPercentile[position], 1),
    ...rfmOf(value, position),
  }
}

/** Nothing for a number that isn't known. */
function rounded(name: string, value = Number.NaN, decimals: number): Readonly<Record<string, number>> {
  return Number.isNaN(value) ? {} : { [name]: Number(value.toFixed(decimals)) }
}

function rfmOf({ rfm }: CustomerValue, position: number): Pick<CustomerFigures, 'rfm'> {
  const segment = rfmSegmentOf(rfm, position)
  if (segment === undefined) return {}
  const [recency = 0, frequency = 0, monetary = 0] = [rfm.recency, rfm.frequency, rfm.monetary].map(
    (scores) => scores[position],
  )
  return { rfm: { recency, frequency, monetary, segment } }
}
