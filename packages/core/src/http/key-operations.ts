import { getPolicies, getSigningKey, type KeyKeeperDeps, noteKeyUse, openKeyKeeper } from '../auth/index.ts'
import type { OperationTable } from './operation.ts'

/** Gives the service that keeps the access keys the operations that the others verify signatures with. */
export function addKeyOperations(operations: OperationTable, service: string, deps: KeyKeeperDeps): void {
  const keeper = openKeyKeeper(deps)
  const of = operations.of(service)
  of.query(getSigningKey, async ({ caller, params, query }) => ({
    sealed: await keeper.signingKey(caller, params.access_key_id, query),
  }))
  of.query(getPolicies, async ({ caller, query }) => ({
    sealed: await keeper.policies(caller, query.principal, query),
  }))
  of.command(noteKeyUse, async ({ body }) => ({ reply: body, writes: [keeper.use(body.access_key_id)] }))
}
