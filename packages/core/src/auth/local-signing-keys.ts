import type { KeyObject } from 'node:crypto'
import type { Write } from '../store/write.ts'
import { useOf } from './access-key-uses.ts'
import { type AccessKeyItem, accessKeys, findKey, type KeyDeps, keysOf, secretOf } from './access-keys.ts'
import { openMemory } from './memory.ts'
import { type Policy, storedPolicy } from './policy.ts'
import { deriveSigningKey, type KeyScope } from './signing-key.ts'
import { FOUND_MS, MAX_REMEMBERED, MISSED_MS, type SigningKeyProvider, usablePolicies } from './signing-key-provider.ts'
import { useNotes } from './use-notes.ts'

interface Known {
  readonly item: AccessKeyItem
  readonly policies: readonly Policy[]
  readonly derived: Map<string, KeyObject>
}
interface Principal {
  readonly name: string
  readonly items: readonly AccessKeyItem[]
}

const MAX_DERIVED = 16

/** From the table of the access keys: of the embedded platform, and of the service that keeps them. */
export function localSigningKeys(deps: KeyDeps): SigningKeyProvider {
  const { store, now } = deps
  const limits = { now, foundMs: FOUND_MS, missedMs: MISSED_MS, limit: MAX_REMEMBERED }
  const keys = openMemory<Known>({ ...limits, load: (accessKeyId) => load(deps, accessKeyId) })
  const principals = openMemory<Principal>({
    ...limits,
    load: async (name) => ({ name, items: await keysOf(store, name) }),
  })
  const used = useNotes({ now, note: (accessKeyId, at) => store.commit([useOf(accessKeyId, at)]) })

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
        signingKey: derived(known, scope, () => secretOf(item, deps)),
        principal: item.principal,
        policies,
        status: item.status,
        expiresAt: Date.parse(item.expires_at),
        ...(item.deployed && { deployed: true }),
      }
    },
    async policiesOf(principal) {
      return usablePolicies((await principals.get(principal))?.items ?? [], now())
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
