import type { SegmentQuery } from '@customer-service/contracts/segmentation'
import { invalid } from '@customer-service/core'
import type { Deps } from '../deps.ts'
import type { Language } from '../domain/analysis/language.ts'
import { canonical } from '../domain/query/canonical.ts'
import { conditionCount } from '../domain/query/condition-count.ts'
import { operandProblem } from '../domain/query/operand-problem.ts'
import { compiled, todayOf } from './compile-query.ts'

/** Each may be a pass over all that customers did. */
const MOST_CONDITIONS = 50

export interface GivenQuery {
  readonly prompt?: string | undefined
  readonly query?: SegmentQuery | undefined
}

/** The query that a request gives, in its own words or as a prompt. Throws 400 for one that means nobody, whoever there is. */
export async function givenQuery(deps: Deps, given: GivenQuery, language: Language): Promise<SegmentQuery> {
  const query = await queryOf(deps, given, language)
  if (conditionCount(query.where) > MOST_CONDITIONS) {
    throw invalid('query', `The query has more than ${MOST_CONDITIONS} conditions`)
  }
  const problem = operandProblem(query.where)
  if (problem !== undefined) throw invalid('query', problem)
  return query
}

async function queryOf(deps: Deps, { prompt, query }: GivenQuery, language: Language): Promise<SegmentQuery> {
  if ((prompt === undefined) === (query === undefined)) throw invalid('prompt', 'Give either prompt or query')
  if (query !== undefined) return { ...query, where: canonical(query.where) }
  const { catalogue } = await deps.audience.facts()
  return compiled(prompt, catalogue, { today: todayOf(deps), language })
}
