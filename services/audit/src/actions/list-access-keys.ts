import type { listAccessKeys as contract } from '@customer-service/contracts/access'
import type { OutputOf } from '@customer-service/core'
import { ALL_KEYS, accessKeys, type KeyDeps, lastUseOf } from '@customer-service/core/auth'
import type { Request } from '@customer-service/core/http'
import { accessKeyResource, accessKeyView } from '../domain/access-key-view.ts'

export async function listAccessKeys(
  { store }: KeyDeps,
  { caller, query: { principal, limit, cursor } }: Request<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const page = { ...(limit !== undefined && { limit }), ...(cursor !== undefined && { cursor }) }
  const slice = await (principal === undefined
    ? store.query(accessKeys.indexes.all, ALL_KEYS, page)
    : store.query(accessKeys, principal, page))
  const visible = slice.items.filter((item) => caller.may(accessKeyResource(item.principal, item.access_key_id)))
  const access_keys = await Promise.all(
    visible.map(async (item) => accessKeyView(item, await lastUseOf(store, item.access_key_id))),
  )
  return { access_keys, ...(slice.cursor !== undefined && { cursor: slice.cursor }) }
}
