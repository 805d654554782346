import type { listDestinations as contract, Destination } from '@customer-service/contracts/routing'
import type { OutputOf } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'

export async function listDestinations(
  { routeTable }: Deps,
  { query, caller }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const { limit = 100, offset = 0 } = query
  const { destinations } = await routeTable()
  const visible: Destination[] = [...destinations.values()]
    .filter(({ destination_id }) => caller.may(`destination/${destination_id}`))
    .sort((a, b) => (a.destination_id < b.destination_id ? -1 : 1))
  return { destinations: visible.slice(offset, offset + limit), total: visible.length, limit, offset }
}
