import { minimum } from './minimum.ts'

export interface Fitted<Model> {
  readonly model: Model
  readonly logLikelihood: number
  /** Whether the search came to rest at a maximum. */
  readonly converged: boolean
}

/** Beyond, a model has degenerated: its parameters differ in nothing that can be seen. */
const LARGEST_LOG = 18

/** The model with the largest likelihood; `modelOf` makes one from the logarithms of its parameters. */
export function mostLikely<Model>(
  modelOf: (logs: readonly number[]) => Model,
  logLikelihoodOf: (model: Model) => number,
  startLogs: readonly number[],
): Fitted<Model> {
  const { at, value, converged } = minimum((logs) => {
    const likelihood = logs.some((log) => Math.abs(log) > LARGEST_LOG) ? Number.NaN : logLikelihoodOf(modelOf(logs))
    return Number.isFinite(likelihood) ? -likelihood : Number.POSITIVE_INFINITY
  }, startLogs)
  return { model: modelOf(at), logLikelihood: -value, converged }
}
