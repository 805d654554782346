import type { Checkpoints, listCheckpoints as contract } from '@customer-service/contracts/audit'
import { accessDenied } from '@customer-service/core'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { CHECKPOINTS, checkpointsFrom } from './read-checkpoints.ts'

const RESOURCE = 'audit/checkpoints'

/** The signed checkpoints, for who keeps them elsewhere. They say nothing of anybody. */
export async function listCheckpoints(deps: Deps, { query, caller }: Request<typeof contract>): Promise<Checkpoints> {
  if (!caller.may(RESOURCE)) throw accessDenied(RESOURCE)
  const { from = 1, limit = 500 } = query
  return {
    checkpoints: [...(await checkpointsFrom(deps, from, limit))],
    public_key: deps.secrets.publicKey(CHECKPOINTS),
  }
}
