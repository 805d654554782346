import { randomBytes } from 'node:crypto'
import { type Clock, DAY_MS, toTimestamp } from '../clock.ts'
import { AppError } from '../errors.ts'
import type { Secrets } from '../service.ts'
import type { Store, Stored } from '../store/store.ts'
import { defineTable } from '../store/table.ts'
import { put, remove, type Write } from '../store/write.ts'
import type { PolicyDocument } from './policy.ts'

/** A principal's place for a key. There are two, so that a third key can't be made, not even at the same moment. */
type Slot = '1' | '2'
const SLOTS: readonly Slot[] = ['1', '2']

export interface AccessKeyItem {
  readonly principal: string
  readonly slot: Slot
  readonly access_key_id: string
  /** The secret access key, readable with the master key only. */
  readonly sealed_secret: string
  readonly policy: PolicyDocument
  readonly status: 'active' | 'inactive'
  readonly created_at: string
  readonly expires_at: string
  /** Made of what the deployment gave, not through the API: the key of a service, which may ask for signing keys. */
  readonly deployed?: true
}

/** The one partition of the index `all`: ordered by principal. Keys are few, and written rarely. */
export const ALL_KEYS = 'keys'

export const accessKeys = defineTable<AccessKeyItem, 'byId' | 'all'>({
  name: 'access_keys',
  key: ({ principal, slot }) => [principal, slot],
  indexes: {
    byId: ({ access_key_id }) => [access_key_id, access_key_id],
    all: ({ principal, slot }) => [ALL_KEYS, `${principal}#${slot}`],
  },
})

export interface KeyDeps {
  readonly store: Store
  readonly secrets: Secrets
  readonly now: Clock
}

export interface NewKey {
  readonly principal: string
  readonly policy: PolicyDocument
  /** Chosen at random when absent. */
  readonly accessKeyId?: string
  readonly secretAccessKey?: string
  readonly deployed?: true
}

/** A key that exists once `writes` are committed. The only moment at which its secret is readable. */
export interface IssuedKey {
  readonly item: AccessKeyItem
  readonly secretAccessKey: string
  readonly writes: readonly Write[]
}

export const LIFETIME_DAYS = 90
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Makes a key. Throws 409 `LimitExceeded` when the principal has two. */
export async function issueKey(deps: KeyDeps, key: NewKey): Promise<IssuedKey> {
  const taken = await keysOf(deps.store, key.principal)
  const slot = SLOTS.find((candidate) => !taken.some((item) => item.slot === candidate))
  if (!slot)
    throw new AppError(409, 'LimitExceeded', `${key.principal} has ${SLOTS.length} access keys: delete one first`)
  return keyIn(slot, 'absent', deps, key)
}

/** Makes a key in the place of the principal's older one when there are two already. */
export async function issueOverOldest(deps: KeyDeps, key: NewKey): Promise<IssuedKey> {
  const taken = await keysOf(deps.store, key.principal)
  const [oldest] = taken.toSorted((a, b) => a.created_at.localeCompare(b.created_at))
  if (oldest === undefined || taken.length < SLOTS.length) return issueKey(deps, key)
  return keyIn(oldest.slot, oldest.version, deps, key)
}

function keyIn(slot: Slot, expected: number | 'absent', { secrets, now }: KeyDeps, key: NewKey): IssuedKey {
  const { accessKeyId = randomKeyId(), secretAccessKey = randomSecret() } = key
  const item: AccessKeyItem = {
    principal: key.principal,
    slot,
    access_key_id: accessKeyId,
    sealed_secret: secrets.seal(secretAccessKey, sealContext(accessKeyId)),
    policy: key.policy,
    status: 'active',
    created_at: toTimestamp(now()),
    expires_at: toTimestamp(new Date(now().getTime() + LIFETIME_DAYS * DAY_MS)),
    ...(key.deployed && { deployed: true }),
  }
  return { item, secretAccessKey, writes: [put(accessKeys, item, expected)] }
}

/** Switches a key on or off, gives it another policy, or takes it for one of the deployment. */
export function changeKey(
  { version, ...item }: Stored<AccessKeyItem>,
  change: Partial<Pick<AccessKeyItem, 'status' | 'policy' | 'deployed'>>,
): { readonly item: AccessKeyItem; readonly writes: readonly Write[] } {
  const changed: AccessKeyItem = { ...item, ...change }
  return { item: changed, writes: [put(accessKeys, changed, version)] }
}

/** Throws 409 `Conflict` while the key is active: deleting can't be undone, switching off can. */
export function deleteKey({ principal, slot, status, version }: Stored<AccessKeyItem>): readonly Write[] {
  if (status === 'active') throw new AppError(409, 'Conflict', 'Switch the access key off before deleting it')
  return [remove(accessKeys, [principal, slot], version)]
}

/** The one or two keys of a principal. */
export async function keysOf(store: Store, principal: string): Promise<readonly Stored<AccessKeyItem>[]> {
  return (await store.query(accessKeys, principal)).items
}

/** Found by the index, read from the table: an index may lag, and what is read here is changed or trusted. */
export async function findKey(store: Store, accessKeyId: string): Promise<Stored<AccessKeyItem> | undefined> {
  const { items } = await store.query(accessKeys.indexes.byId, accessKeyId, { limit: 1 })
  if (!items[0]) return undefined
  const item = await store.get(accessKeys, items[0].principal, items[0].slot)
  return item?.access_key_id === accessKeyId ? item : undefined
}

/** What binds a sealed secret to its key, so that rows can't be swapped. */
export const sealContext = (accessKeyId: string): string => `access-key/${accessKeyId}`

/** Throws when it was sealed with another master key. */
export const secretOf = (
  { sealed_secret, access_key_id }: AccessKeyItem,
  { secrets }: Pick<KeyDeps, 'secrets'>,
): string => secrets.open(sealed_secret, sealContext(access_key_id))

function randomKeyId(): string {
  return `CSAK${[...randomBytes(16)].map((byte) => BASE32.charAt(byte & 31)).join('')}`
}

/** 40 characters, 240 bits; none that an ini file, a shell or a URL reads as its own. */
function randomSecret(): string {
  return randomBytes(30).toString('base64url').replaceAll('-', 'x').replaceAll('_', 'y')
}
