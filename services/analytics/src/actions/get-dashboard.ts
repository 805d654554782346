import type { getDashboard as contract, Dashboard } from '@customer-service/contracts/analytics'
import { accessDenied } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { dashboard } from '../domain/figures.ts'
import { readMetrics } from '../domain/metrics.ts'
import { readPeriod } from '../domain/read-period.ts'
import { readDailySums } from './read-daily-sums.ts'

export async function getDashboard(
  { store, now }: Deps,
  { caller, query }: Request<typeof contract>,
): Promise<Dashboard> {
  if (!caller.may('analytics/dashboard')) throw accessDenied('analytics/dashboard')
  const fields = { start: 'start_date', end: 'end_date' }
  const period = readPeriod({ start: query.start_date, end: query.end_date, fields }, now())
  const metrics = readMetrics(query.metrics)
  return dashboard(period, await readDailySums(store, period), metrics)
}
