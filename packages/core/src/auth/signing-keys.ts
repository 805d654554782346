import type { KeyObject } from 'node:crypto'
import type { Write } from '../store/write.ts'
import { noteUse } from './access-key-uses.ts'
import { type AccessKeyItem, accessKeys, findKey, type KeyDeps, keysOf, sealContext } from './access-keys.ts'
import { openMemory } from './memory.ts'
import { type Policy, storedPolicy } from './policy.ts'
import { deriveSigningKey, type KeyScope } from './signing-key.ts'

/** What a verifier needs to know of an access key: never the secret, only what signs within one day and region. */
export interface SigningKey {
  readonly accessKeyId: string
  readonly signingKey: KeyObject
  readonly principal: string
  readonly policies: readonly Policy[]
  readonly status: 'active' | 'inactive'
  /** Unix milliseconds. */
  readonly expiresAt: number
}

export interface SigningKeys {
  /** Remembered for 60 s, unknown ids for 5 s. */
  get(scope: KeyScope & { readonly accessKeyId: string }): Promise<SigningKey | undefined>
  /** The policies of a principal's keys that may be used now: each of them must allow what is done on its behalf. */
  policiesOf(principal: string): Promise<readonly Policy[]>
  /** Notes, at most every 5 minutes and without being waited for, that a verified request used the key. */
  used(accessKeyId: string): void
  /** To be called with every commit of this process, so that a changed key changes here at once. */
  changed(writes: readonly Write[]): void
}

interface Known {
  readonly item: AccessKeyItem
  readonly policies: readonly Policy[]
  readonly derived: Map<string, KeyObject>
}
interface Principal {
  readonly name: string
  readonly items: readonly AccessKeyItem[]
}

const FOUND_MS = 60_000
const MISSED_MS = 5_000
const MAX_REMEMBERED = 10_000
const MAX_DERIVED = 16
const USE_NOTED_MS = 5 * 60_000
const MAX_NOTING = 8

export function openSigningKeys(deps: KeyDeps): SigningKeys {
  const { store, secrets, now } = deps
  const limits = { now, foundMs: FOUND_MS, missedMs: MISSED_MS, limit: MAX_REMEMBERED }
  const keys = openMemory<Known>({ ...limits, load: (accessKeyId) => load(deps, accessKeyId) })
  const principals = openMemory<Principal>({
    ...limits,
    load: async (name) => ({ name, items: await keysOf(store, name) }),
  })
  const used = useNotes(deps)

  return {
    async get(scope) {
      const known = await keys.get(scope.accessKeyId)
      if (!known) {
        // As costly as a known key, so that the time doesn't tell which ids exist.
        deriveSigningKey(scope.accessKeyId, scope)
        return undefined
      }
      const { item, policies } = known
      return {
        accessKeyId: item.access_key_id,
        signingKey: derived(known, scope, () => secrets.open(item.sealed_secret, sealContext(item.access_key_id))),
        principal: item.principal,
        policies,
        status: item.status,
        expiresAt: Date.parse(item.expires_at),
      }
    },
    async policiesOf(principal) {
      const items = (await principals.get(principal))?.items ?? []
      const usable = items.filter((item) => item.status === 'active' && Date.parse(item.expires_at) > now().getTime())
      return usable.map(({ policy }) => storedPolicy(policy))
    },
    used,
    changed(writes) {
      const changed = new Set(writes.map(principalOf))
      changed.delete(undefined)
      if (changed.size === 0) return
      keys.forget(({ item }) => changed.has(item.principal))
      principals.forget(({ name }) => changed.has(name))
    },
  }
}

async function load({ store }: KeyDeps, accessKeyId: string): Promise<Known | undefined> {
  const item = await findKey(store, accessKeyId)
  return item && { item, policies: [storedPolicy(item.policy)], derived: new Map() }
}

function derived({ derived: known }: Known, scope: KeyScope, openSecret: () => string): KeyObject {
  const name = `${scope.date}/${scope.region}/${scope.service}`
  const before = known.get(name)
  if (before) return before
  if (known.size >= MAX_DERIVED) known.clear()
  const key = deriveSigningKey(openSecret(), scope)
  known.set(name, key)
  return key
}

function principalOf(write: Write): string | undefined {
  if (write.kind === 'put' && write.table.name === accessKeys.name) return write.table.keyOf(write.item)[0]
  if (write.kind === 'delete' && write.table.name === accessKeys.name) return write.key[0]
  return undefined
}

function useNotes({ store, now }: KeyDeps): (accessKeyId: string) => void {
  const noted = new Map<string, number>()
  let noting = 0

  return (accessKeyId) => {
    const date = now()
    const at = date.getTime()
    if (at - (noted.get(accessKeyId) ?? Number.NEGATIVE_INFINITY) < USE_NOTED_MS || noting >= MAX_NOTING) return
    if (noted.size >= MAX_REMEMBERED) noted.clear()
    noted.set(accessKeyId, at)
    noting++
    // A note that is lost to a busy store comes with a later request.
    noteUse(store, accessKeyId, date)
      .catch(() => noted.delete(accessKeyId))
      .finally(() => noting--)
  }
}
