import type { putRule as contract, RoutingRule } from '@customer-service/contracts/routing'
import { accessDenied } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { matchesNothing, tooMany, unknownDestination } from '../errors.ts'
import { ownRules } from '../tables.ts'
import { revise } from './revise.ts'

const MOST_RULES = 1_000

export async function putRule(
  { routeTable }: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<Decision<RoutingRule>> {
  const { rule_id } = params
  const resource = `rule/${rule_id}`
  if (!caller.may(resource)) throw accessDenied(resource)
  if (body.intent === undefined && body.terms === undefined) throw matchesNothing()
  const loaded = await routeTable()
  if (!loaded.destinations.has(body.destination)) throw unknownDestination(body.destination)
  const isNew = !loaded.list.some((other) => other.rule_id === rule_id)
  if (isNew && loaded.list.length >= MOST_RULES) throw tooMany('rules', MOST_RULES)
  const rule: RoutingRule = { rule_id, ...body }
  return {
    reply: rule,
    status: isNew ? 201 : 200,
    writes: [put(ownRules, { ...rule, isDeleted: false }, 'any'), revise(loaded)],
    audit: { resource_id: rule_id },
  }
}
