import type { listRules as contract } from '@customer-service/contracts/routing'
import type { OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'

export async function listRules(
  { routeTable }: Deps,
  { query, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { limit = 100, offset = 0 } = query
  const { list } = await routeTable()
  const visible = list.filter(({ rule_id }) => caller.may(`rule/${rule_id}`))
  return { rules: visible.slice(offset, offset + limit), total: visible.length, limit, offset }
}
