import type { deleteRule as contract } from '@customer-service/contracts/routing'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { ruleNotFound } from '../errors.ts'
import { ownRules } from '../tables.ts'
import { revise } from './revise.ts'

/** The row stays as a mark that hides the built-in rule of that id. */
export async function deleteRule(
  { routeTable }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<Decision<{ readonly rule_id: string }>> {
  const { rule_id } = params
  const loaded = await routeTable()
  const found = loaded.list.find((rule) => rule.rule_id === rule_id)
  if (!found || !caller.may(`rule/${rule_id}`)) throw ruleNotFound(rule_id)
  return {
    reply: { rule_id },
    writes: [put(ownRules, { ...found, isDeleted: true }, 'any'), revise(loaded)],
    audit: { resource_id: rule_id },
  }
}
