import type { SegmentQuery } from '@customer-service/contracts/segmentation'
import { invalid } from '@customer-service/core'
import type { Deps } from '../deps.ts'
import type { Language } from '../domain/analysis/language.ts'
import { canonical } from '../domain/query/canonical.ts'
import { conditionCount } from '../domain/query/condition-count.ts'
import { namedSegments } from '../domain/query/named-segments.ts'
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

/** Throws 400 where the query names a segment that isn't among the known. */
export function refuseUnknownSegments(query: SegmentQuery, known: { has(id: string): boolean }): void {
  const unknown = namedSegments(query.where).find((id) => !known.has(id))
  if (unknown !== undefined) throw invalid('query', `The query names a segment that does not exist: ${unknown}`)
}

async function queryOf(deps: Deps, { prompt, query }: GivenQuery, language: Language): Promise<SegmentQuery> {
  if ((prompt === undefined) === (query === undefined)) throw invalid('prompt', 'Give either prompt or query')
  if (query !== undefined) return { ...query, where: canonical(query.where) }
  const { catalogue } = await deps.audience.facts()
  return compiled(prompt, catalogue, { today: todayOf(deps), language })
}
