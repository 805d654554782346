import type { ModelStatus } from '@customer-service/contracts/segmentation'
import type { BetaGeometric } from './beta-geometric.ts'
import type { ValueModels } from './fit-value-models.ts'
import type { Fitted } from './most-likely.ts'

/** What the models have learnt, as numbers to look at. */
export function fitsOf({ purchases, spending }: ValueModels = {}): Pick<ModelStatus, 'purchases' | 'spending'> {
  return {
    ...(purchases && { purchases: { ...parametersOf(purchases.model), ...qualityOf(purchases) } }),
    ...(spending && { spending: { ...spending.model, ...qualityOf(spending) } }),
  }
}

const parametersOf = ({ r, alpha, a, b }: BetaGeometric) => ({ r, alpha, a, b })

const qualityOf = ({ logLikelihood, converged }: Fitted<unknown>) => ({ log_likelihood: logLikelihood, converged })
