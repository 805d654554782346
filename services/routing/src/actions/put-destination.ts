import type { putDestination as contract, Destination } from '@customer-service/contracts/routing'
import { accessDenied } from '@customer-service/core'
import type { Decision, Request } from '@customer-service/core/http'
import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { tooMany } from '../errors.ts'
import { ownDestinations } from '../tables.ts'
import { revise } from './revise.ts'

const MOST_DESTINATIONS = 1_000

export async function putDestination(
  { routeTable }: Deps,
  { params, body, caller }: Request<typeof contract>,
): Promise<Decision<Destination>> {
  const { destination_id } = params
  const resource = `destination/${destination_id}`
  if (!caller.may(resource)) throw accessDenied(resource)
  const loaded = await routeTable()
  const isNew = !loaded.destinations.has(destination_id)
  if (isNew && loaded.destinations.size >= MOST_DESTINATIONS) throw tooMany('destinations', MOST_DESTINATIONS)
  const destination: Destination = { destination_id, ...body }
  return {
    reply: destination,
    status: isNew ? 201 : 200,
    writes: [put(ownDestinations, { ...destination, isDeleted: false }, 'any'), revise(loaded)],
    audit: { resource_id: destination_id },
  }
}
