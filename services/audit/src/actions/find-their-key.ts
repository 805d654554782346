import { notFound } from '@customer-service/core'
import { type AccessKeyItem, type Caller, findKey } from '@customer-service/core/auth'
import type { Store, Stored } from '@customer-service/core/store'
import { accessKeyResource } from '../domain/access-key-view.ts'

/** The key, if the caller may see it; else 404, as for one that doesn't exist. */
export async function findTheirKey(store: Store, caller: Caller, accessKeyId: string): Promise<Stored<AccessKeyItem>> {
  const item = await findKey(store, accessKeyId)
  if (!item || !caller.may(accessKeyResource(item.principal, accessKeyId))) throw notFound('access key', accessKeyId)
  return item
}
