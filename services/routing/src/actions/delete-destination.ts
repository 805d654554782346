import type { deleteDestination as contract } from '@customer-service/contracts/routing'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { destinationInUse, destinationNotFound } from '../errors.ts'
import { ownDestinations } from '../tables.ts'
import { revise } from './revise.ts'

/** The row stays as a mark that hides the built-in destination of that id. */
export async function deleteDestination(
  { routeTable, defaultDestination }: Deps,
  { params, caller }: Request<typeof contract>,
): Promise<Decision<{ readonly destination_id: string }>> {
  const { destination_id } = params
  const loaded = await routeTable()
  const found = loaded.destinations.get(destination_id)
  if (!found || !caller.may(`destination/${destination_id}`)) throw destinationNotFound(destination_id)
  if (destination_id === defaultDestination) throw destinationInUse(destination_id, 'ROUTING_DEFAULT_DESTINATION')
  const user = loaded.list.find(({ destination }) => destination === destination_id)
  if (user) throw destinationInUse(destination_id, `rule ${user.rule_id}`)
  return {
    reply: { destination_id },
    writes: [put(ownDestinations, { ...found, isDeleted: true }, 'any'), revise(loaded)],
    audit: { resource_id: destination_id },
  }
}
