import { VersionConflict } from '../store/errors.ts'
import {
  ALL_KEYS,
  accessKeys,
  findKey,
  type IssuedKey,
  issueKey,
  issueOverOldest,
  type KeyDeps,
  type NewKey,
} from './access-keys.ts'
import { FULL_ACCESS } from './policy.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const ADMINISTRATOR = 'user/admin'

/**
 * Makes the administrator's key, with the given or a random id and secret, when no user has a key yet.
 * Gives undefined when somebody has one, also when another process made it at this moment. `keep` is called before the
 * key exists, so that no crash leaves a key whose secret nobody knows.
 */
export async function bootstrapKey(
  deps: KeyDeps,
  given: Partial<Credentials> = {},
  keep?: (credentials: Credentials) => Promise<void>,
): Promise<Credentials | undefined> {
  const { items } = await deps.store.query(accessKeys.indexes.all, ALL_KEYS, { from: 'user/', limit: 1 })
  if (items.length > 0) return undefined
  return commitKey(deps, await issueKey(deps, { ...given, principal: ADMINISTRATOR, policy: FULL_ACCESS }), keep)
}

/**
 * Makes the key with this id unless it exists: for service principals whose secrets come from the environment. When the
 * principal has two already, the older gives way, so that a service can be given a new key every 90 days.
 */
export async function ensureKey(deps: KeyDeps, key: NewKey & Credentials): Promise<void> {
  if (!(await findKey(deps.store, key.accessKeyId))) await commitKey(deps, await issueOverOldest(deps, key))
}

async function commitKey(
  deps: KeyDeps,
  { item, secretAccessKey, writes }: IssuedKey,
  keep?: (credentials: Credentials) => Promise<void>,
): Promise<Credentials | undefined> {
  const credentials = { accessKeyId: item.access_key_id, secretAccessKey }
  await keep?.(credentials)
  try {
    await deps.store.commit(writes)
    return credentials
  } catch (error) {
    if (error instanceof VersionConflict) return undefined
    throw error
  }
}
