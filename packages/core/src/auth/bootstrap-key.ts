import { isDeepStrictEqual } from 'node:util'
import { VersionConflict } from '../store/errors.ts'
import { itemsOf } from '../store/items-of.ts'
import {
  ALL_KEYS,
  accessKeys,
  changeKey,
  findKey,
  type IssuedKey,
  issueOverOldest,
  type KeyDeps,
  keysOf,
  type NewKey,
  secretOf,
} from './access-keys.ts'
import { KEY_ACTIONS } from './key-contracts.ts'
import { FULL_ACCESS } from './policy.ts'
import { policyFor } from './policy-for.ts'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const ADMINISTRATOR = 'user/admin'

/**
 * Makes a key of the administrator, with the given or a random id and secret, when no user has one that works: at first, and
 * when all have ended. Gives undefined when somebody has one, when the given one has ended itself, or when another process
 * made it at this moment. `keep` is called before the key exists, so that no crash leaves a key whose secret nobody knows.
 */
export async function bootstrapKey(
  deps: KeyDeps,
  given: Partial<Credentials> = {},
  keep?: (credentials: Credentials) => Promise<void>,
): Promise<Credentials | undefined> {
  for await (const { status, expires_at } of itemsOf(deps.store, accessKeys.indexes.all, ALL_KEYS, { from: 'user/' })) {
    if (status === 'active' && Date.parse(expires_at) > deps.now().getTime()) return undefined
  }
  if (given.accessKeyId !== undefined && (await findKey(deps.store, given.accessKeyId))) return undefined
  return recoverKey(deps, given, keep)
}

/** Makes a key of the administrator, whoever has others. When the administrator has two already, the older gives way. */
export async function recoverKey(
  deps: KeyDeps,
  given: Partial<Credentials> = {},
  keep?: (credentials: Credentials) => Promise<void>,
): Promise<Credentials | undefined> {
  return commitKey(deps, await issueOverOldest(deps, { ...given, principal: ADMINISTRATOR, policy: FULL_ACCESS }), keep)
}

/** Whether this is the master key that sealed the access keys; also when there are none. */
export async function isMasterKeyOf({ store, secrets }: Pick<KeyDeps, 'store' | 'secrets'>): Promise<boolean> {
  let isFirst = true
  for await (const key of itemsOf(store, accessKeys.indexes.all, ALL_KEYS)) {
    if (isOpened(() => secretOf(key, { secrets }))) return true
    isFirst = false
  }
  return isFirst
}

function isOpened(open: () => unknown): boolean {
  try {
    open()
    return true
  } catch {
    return false
  }
}

/** Makes the key with this id unless it exists. When the principal has two already, the older gives way. */
export async function ensureKey(deps: KeyDeps, key: NewKey & Credentials): Promise<void> {
  if (!(await findKey(deps.store, key.accessKeyId))) await commitKey(deps, await issueOverOldest(deps, key))
}

/** What a deployment gives a service to sign with. */
export interface ServiceKey extends Credentials {
  /** `chatbot` */
  readonly service: string
  /** Actions of others that it calls. */
  readonly calls: readonly string[]
}

/**
 * Makes the key of a service unless it exists, and gives it the policy of this release. When the service has two already,
 * the older gives way, so that it can be given a new one every 90 days.
 */
export async function ensureServiceKey(deps: KeyDeps, { service, calls, ...key }: ServiceKey): Promise<void> {
  const principal = `service/${service}`
  const wanted = { policy: policyFor({ calls: [...calls, ...KEY_ACTIONS] }), deployed: true } as const
  // Not by the index, which may lag: a key that was just made must not push out the one before it.
  const known = (await keysOf(deps.store, principal)).find(({ access_key_id }) => access_key_id === key.accessKeyId)
  if (known === undefined) {
    await commitKey(deps, await issueOverOldest(deps, { ...key, principal, ...wanted }))
  } else if (!known.deployed || !isDeepStrictEqual(known.policy, wanted.policy)) {
    await unlessOutrun(deps.store.commit(changeKey(known, wanted).writes))
  }
}

/** Whether the commit held. Not if another process of the same deployment did the same at this moment. */
async function unlessOutrun(commit: Promise<void>): Promise<boolean> {
  try {
    await commit
    return true
  } catch (error) {
    if (error instanceof VersionConflict) return false
    throw error
  }
}

async function commitKey(
  deps: KeyDeps,
  { item, secretAccessKey, writes }: IssuedKey,
  keep?: (credentials: Credentials) => Promise<void>,
): Promise<Credentials | undefined> {
  const credentials = { accessKeyId: item.access_key_id, secretAccessKey }
  await keep?.(credentials)
  return (await unlessOutrun(deps.store.commit(writes))) ? credentials : undefined
}
