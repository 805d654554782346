import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../clock.ts'
import { openSecrets } from '../secrets.ts'
import { openForTest, temporaryFolder } from '../store/sqlite/temporary.ts'
import { accessKeys, changeKey, deleteKey, findKey, issueKey, keysOf, sealContext } from './access-keys.ts'
import { bootstrapKey, ensureKey } from './bootstrap-key.ts'
import { FULL_ACCESS, OWN_RESOURCES } from './policy.ts'

const now = () => new Date('2026-11-21T10:00:00Z')
const secrets = openSecrets(Buffer.alloc(32, 1))
const ada = { principal: 'user/ada', policy: OWN_RESOURCES }

async function setup() {
  const folder = temporaryFolder()
  const { store, ...embedded } = await openForTest({ folder: folder.path, tables: [accessKeys], now })
  return {
    deps: { store, secrets, now },
    store,
    folder: folder.path,
    async [Symbol.asyncDispose]() {
      await embedded[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
}

describe('access keys', () => {
  it('OPS-12 live 90 days, with an id and a secret that suit every credentials file', async () => {
    await using t = await setup()
    const { item, secretAccessKey } = await issueKey(t.deps, ada)
    expect(item).toMatchObject({
      created_at: '2026-11-21T10:00:00Z',
      expires_at: '2027-02-19T10:00:00Z',
      status: 'active',
    })
    expect(item.access_key_id).toMatch(/^CSAK[A-Z2-7]{16}$/)
    expect(secretAccessKey).toMatch(/^[A-Za-z0-9]{40}$/)
    expect(secrets.open(item.sealed_secret, sealContext(item.access_key_id))).toBe(secretAccessKey)
  })

  it('OPS-12 are at most two for a principal, also when they are made at the same moment', async () => {
    await using t = await setup()
    await t.store.commit((await issueKey(t.deps, ada)).writes)
    const [first, second] = await Promise.all([issueKey(t.deps, ada), issueKey(t.deps, ada)])
    const results = await Promise.allSettled([t.store.commit(first.writes), t.store.commit(second.writes)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(issueKey(t.deps, ada)).rejects.toMatchObject({ status: 409, code: 'LimitExceeded' })
    expect(await keysOf(t.store, 'user/ada')).toHaveLength(2)
    await t.store.commit((await issueKey(t.deps, { ...ada, principal: 'user/bob' })).writes)
  })

  it('OPS-12 are deleted only when they are switched off, and make room for another', async () => {
    await using t = await setup()
    for (let i = 0; i < 2; i++) await t.store.commit((await issueKey(t.deps, ada)).writes)
    const [key] = await keysOf(t.store, 'user/ada')
    if (!key) throw new Error('No key')
    expect(() => deleteKey(key)).toThrow(expect.objectContaining({ status: 409 }))
    await t.store.commit(changeKey(key, { status: 'inactive' }).writes)
    const off = await findKey(t.store, key.access_key_id)
    if (!off) throw new Error('No key')
    await t.store.commit(deleteKey(off))
    expect(await findKey(t.store, key.access_key_id)).toBeUndefined()
    await t.store.commit((await issueKey(t.deps, ada)).writes)
    expect(await keysOf(t.store, 'user/ada')).toHaveLength(2)
  })

  it('OPS-12 leave no secret in the database file', async () => {
    await using t = await setup()
    const { secretAccessKey, writes } = await issueKey(t.deps, ada)
    await t.store.commit(writes)
    const files = readdirSync(t.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const contents = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    expect(contents.some((content) => content.includes(ada.principal))).toBe(true)
    expect(contents.some((content) => content.includes(secretAccessKey))).toBe(false)
  })
})

describe('the first key', () => {
  it('PLT-09 is made once, for the administrator', async () => {
    await using t = await setup()
    const made = await bootstrapKey(t.deps)
    expect(made?.accessKeyId).toMatch(/^CSAK/)
    expect(await keysOf(t.store, 'user/admin')).toMatchObject([
      { access_key_id: made?.accessKeyId, policy: FULL_ACCESS },
    ])
    expect(await bootstrapKey(t.deps)).toBeUndefined()
  })

  it('PLT-09 may be given, and services with keys of their own do not count', async () => {
    await using t = await setup()
    const service = {
      principal: 'service/chatbot',
      policy: OWN_RESOURCES,
      accessKeyId: 'CSAKSERVICE',
      secretAccessKey: 's',
    }
    await ensureKey(t.deps, service)
    await ensureKey(t.deps, service)
    expect(await keysOf(t.store, 'service/chatbot')).toHaveLength(1)
    const given = { accessKeyId: 'AKIAGIVEN', secretAccessKey: 'given' }
    expect(await bootstrapKey(t.deps, given)).toEqual(given)
  })

  it('OPS-12 a service that is given its third key loses its first, and keeps the second', async () => {
    await using t = await setup()
    for (const number of [1, 2, 3]) {
      const key = { accessKeyId: `CSAKSERVICE${number}`, secretAccessKey: `s${number}` }
      const later = { ...t.deps, now: () => new Date(now().getTime() + number * 89 * DAY_MS) }
      await ensureKey(later, { principal: 'service/chatbot', policy: OWN_RESOURCES, ...key })
    }
    const ids = (await keysOf(t.store, 'service/chatbot')).map(({ access_key_id }) => access_key_id)
    expect(ids.toSorted()).toEqual(['CSAKSERVICE2', 'CSAKSERVICE3'])
  })

  it('PLT-09 is not made again when the administrator has only keys of other users left', async () => {
    await using t = await setup()
    await t.store.commit((await issueKey(t.deps, ada)).writes)
    expect(await bootstrapKey(t.deps)).toBeUndefined()
  })

  it('OPS-12 is made again when every key of a user has ended or is switched off: nobody could ask for one', async () => {
    await using t = await setup()
    const first = await bootstrapKey(t.deps)
    const { item, writes } = await issueKey(t.deps, ada)
    await t.store.commit(writes)
    const later = { ...t.deps, now: () => new Date(now().getTime() + 90 * DAY_MS) }
    const again = await bootstrapKey(later)
    expect(again?.accessKeyId).toMatch(/^CSAK/)
    expect(again?.accessKeyId).not.toBe(first?.accessKeyId)
    expect(await bootstrapKey(later)).toBeUndefined()

    for (const { access_key_id } of [...(await keysOf(t.store, 'user/admin')), item]) {
      const key = await findKey(t.store, access_key_id)
      if (key) await t.store.commit(changeKey(key, { status: 'inactive' }).writes)
    }
    expect(await bootstrapKey(later)).toBeDefined()
  })

  it('OPS-12 that was given never comes back under its id', async () => {
    await using t = await setup()
    const given = { accessKeyId: 'AKIAGIVEN', secretAccessKey: 'given' }
    await bootstrapKey(t.deps, given)
    const later = { ...t.deps, now: () => new Date(now().getTime() + 91 * DAY_MS) }
    expect(await bootstrapKey(later, given)).toBeUndefined()
    const next = { accessKeyId: 'AKIANEXT', secretAccessKey: 'next' }
    expect(await bootstrapKey(later, next)).toEqual(next)
  })

  it('PLT-09 is made by one of two processes that start together', async () => {
    await using t = await setup()
    const made = await Promise.all([bootstrapKey(t.deps), bootstrapKey(t.deps)])
    expect(made.filter((key) => key !== undefined)).toHaveLength(1)
    expect(await keysOf(t.store, 'user/admin')).toHaveLength(1)
  })
})
