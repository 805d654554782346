import { type RfmScores, rfmScores } from '../rfm/rfm-scores.ts'
import { fitValueModels, type ValueModels } from './fit-value-models.ts'
import { type PredictedValue, predictValue } from './predict-value.ts'
import { type Purchases, purchaseHistory } from './purchase-history.ts'

/** What a shop's purchases say of its customers on a day: a column each, by the customers' positions. */
export interface CustomerValue extends PredictedValue {
  readonly asOf: number
  readonly models: ValueModels
  readonly rfm: RfmScores
}

/** Fits the models to all purchases until a day, given as its number, and predicts from there. */
export function customerValue(purchases: Purchases, asOf: number): CustomerValue {
  const history = purchaseHistory(purchases, asOf)
  const models = fitValueModels(history, asOf)
  return { asOf, models, ...predictValue(models, history, asOf), rfm: rfmScores(history) }
}
