import { Metric } from '@customer-service/contracts/analytics'
import { invalid } from '@customer-service/core'

/** The metrics of a comma-separated list (ANA-03); all of them without one. Throws a ValidationError for `metrics`. */
export function readMetrics(list: string | undefined): ReadonlySet<Metric> {
  if (list === undefined) return new Set(Metric.enum)
  return new Set(list.split(',').map((name) => readMetric(name.trim())))
}

function readMetric(name: string): Metric {
  const metric = Metric.enum.find((known) => known === name)
  if (metric === undefined) throw invalid('metrics', `No metric "${name}"; there are ${Metric.enum.join(', ')}`)
  return metric
}
