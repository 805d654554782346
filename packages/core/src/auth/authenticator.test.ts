import aws4 from 'aws4'
import { describe, expect, it } from 'vitest'
import { openSecrets } from '../secrets.ts'
import { VersionConflict } from '../store/errors.ts'
import { openForTest, temporaryFolder } from '../store/sqlite/temporary.ts'
import type { Write } from '../store/write.ts'
import { accessKeyUses, lastUseOf } from './access-key-uses.ts'
import { accessKeys, changeKey, findKey, issueKey, keysOf } from './access-keys.ts'
import { formatAmzDate } from './amz-date.ts'
import { type Authenticator, openAuthenticator } from './authenticator.ts'
import { localSigningKeys } from './local-signing-keys.ts'
import { FULL_ACCESS, OWN_RESOURCES, type PolicyDocument } from './policy.ts'
import { policyFor } from './policy-for.ts'
import { openRateLimiter } from './rate-limiter.ts'
import type { SigningKeyProvider } from './signing-key-provider.ts'

interface Key {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

const DAY_MS = 86_400_000
const secrets = openSecrets(Buffer.alloc(32, 1))

async function setup(perSecond = 1_000) {
  const folder = temporaryFolder()
  let time = Date.parse('2026-11-21T10:00:00Z')
  const now = () => new Date(time)
  const { store, ...embedded } = await openForTest({ folder: folder.path, tables: [accessKeys, accessKeyUses], now })
  const deps = { store, secrets, now }
  const process = (): Process => {
    const keys = localSigningKeys(deps)
    const settings = { regions: ['us-east-1'], services: ['execute-api'], allowedHosts: [] }
    const limiter = openRateLimiter({ perSecond, now })
    return { keys, authenticator: openAuthenticator({ keys, settings, limiter, now }) }
  }
  const here = process()

  return {
    store,
    here,
    process,
    advance: (ms: number) => (time += ms),
    async key(principal: string, policy: PolicyDocument = FULL_ACCESS): Promise<Key> {
      const { item, secretAccessKey, writes } = await issueKey(deps, { principal, policy })
      await store.commit(writes)
      here.keys.changed(writes)
      return { accessKeyId: item.access_key_id, secretAccessKey }
    },
    /** As the pipeline does: decides again when somebody (a note of use) wrote first. */
    async change(key: Key, change: Parameters<typeof changeKey>[1]): Promise<readonly Write[]> {
      for (;;) {
        const item = await findKey(store, key.accessKeyId)
        if (!item) throw new Error('No key')
        const { writes } = changeKey(item, change)
        const error = await store.commit(writes).catch((reason: unknown) => reason)
        if (error === undefined) return writes
        if (!(error instanceof VersionConflict)) throw error
      }
    },
    async ask(key: Key, { action = 'SendMessage', headers = {}, by = here }: Asking = {}) {
      const body = '{"message":"hi"}'
      const date = formatAmzDate(now())
      const given = { 'x-amz-date': date, 'content-type': 'application/json', ...headers }
      const request = {
        method: 'POST',
        path: '/x',
        host: 'localhost',
        service: 'execute-api',
        region: 'us-east-1',
        body,
      }
      const signed = aws4.sign({ ...request, headers: given }, key)
      const rawHeaders = Object.entries(signed.headers ?? {})
        .flat()
        .map(String)
      const admission = await by.authenticator.admit({ method: 'POST', target: '/x', rawHeaders })
      return by.authenticator.confirm(admission, Buffer.from(body), { action, ip: '192.0.2.7', requestId: 'req-0' })
    },
    async [Symbol.asyncDispose]() {
      await embedded[Symbol.asyncDispose]()
      folder[Symbol.dispose]()
    },
  }
}

interface Process {
  readonly keys: SigningKeyProvider
  readonly authenticator: Authenticator
}

interface Asking {
  readonly action?: string
  readonly headers?: Record<string, string>
  readonly by?: Process
}

describe('the authenticator', () => {
  it('PLT-04 knows who asks', async () => {
    await using t = await setup()
    const key = await t.key('user/ada', OWN_RESOURCES)
    const { caller, accessKeyId, keyExpiresAt } = await t.ask(key)
    expect(accessKeyId).toBe(key.accessKeyId)
    expect(new Date(keyExpiresAt).toISOString()).toBe('2027-02-19T10:00:00.000Z')
    expect(caller).toMatchObject({ principal: 'user/ada', actor: 'user/ada', ip: '192.0.2.7', requestId: 'req-0' })
    expect(caller.may('user/ada/conversation/c')).toBe(true)
    expect(caller.may('user/bob/conversation/c')).toBe(false)
  })

  it.each(['CSAKUNKNOWN', 'constructor', '__proto__', 'toString'])('PLT-04 does not know %s', async (accessKeyId) => {
    await using t = await setup()
    await t.key('user/ada')
    await expect(t.ask({ accessKeyId, secretAccessKey: 'x' })).rejects.toMatchObject({
      status: 403,
      code: 'UnrecognizedClientException',
    })
  })

  it('PLT-04 refuses the right id with the wrong secret', async () => {
    await using t = await setup()
    const key = await t.key('user/ada')
    await expect(t.ask({ ...key, secretAccessKey: 'guessed' })).rejects.toMatchObject({ code: 'SignatureDoesNotMatch' })
  })

  it('OPS-12 accepts a key for 90 days, and not a second longer', async () => {
    await using t = await setup()
    const key = await t.key('user/ada')
    t.advance(89 * DAY_MS)
    await t.ask(key)
    t.advance(DAY_MS)
    await t.ask(key)
    t.advance(1_000)
    await expect(t.ask(key)).rejects.toMatchObject({ status: 403, code: 'ExpiredTokenException' })
    await expect(t.ask({ ...key, secretAccessKey: 'guessed' })).rejects.toMatchObject({ code: 'SignatureDoesNotMatch' })
  })

  it('OPS-12 accepts both keys of a principal while one replaces the other', async () => {
    await using t = await setup()
    const [old, fresh] = [await t.key('user/ada'), await t.key('user/ada')]
    await t.ask(old)
    await t.ask(fresh)
    await t.change(old, { status: 'inactive' })
    t.advance(60_000)
    await expect(t.ask(old)).rejects.toMatchObject({ code: 'UnrecognizedClientException' })
    await t.ask(fresh)
  })

  it('OPS-12 refuses a key that was switched off: at once here, within 60 s in other processes', async () => {
    await using t = await setup()
    const elsewhere = t.process()
    const key = await t.key('user/ada')
    await t.ask(key)
    await t.ask(key, { by: elsewhere })
    t.here.keys.changed(await t.change(key, { status: 'inactive' }))
    await expect(t.ask(key)).rejects.toMatchObject({ status: 403, code: 'UnrecognizedClientException' })
    await t.ask(key, { by: elsewhere })
    t.advance(60_000)
    await expect(t.ask(key, { by: elsewhere })).rejects.toMatchObject({ code: 'UnrecognizedClientException' })
  })

  it('PLT-04 follows a changed policy', async () => {
    await using t = await setup()
    const key = await t.key('user/ada', FULL_ACCESS)
    expect((await t.ask(key)).caller.may('user/bob/x')).toBe(true)
    t.here.keys.changed(await t.change(key, { policy: OWN_RESOURCES }))
    expect((await t.ask(key)).caller.may('user/bob/x')).toBe(false)
  })

  it('PLT-05 refuses a session token for a key that has none', async () => {
    await using t = await setup()
    const key = await t.key('user/ada')
    await expect(t.ask(key, { headers: { 'x-amz-security-token': 'x' } })).rejects.toMatchObject({
      status: 403,
      code: 'UnrecognizedClientException',
      message: expect.stringContaining('no session token'),
    })
  })

  it('PLT-04 refuses an action that the policy names nowhere', async () => {
    await using t = await setup()
    const key = await t.key('user/ada', policyFor({ calls: ['SendMessage'] }))
    await t.ask(key)
    await expect(t.ask(key, { action: 'QueryAuditLogs' })).rejects.toMatchObject({ status: 403, code: 'AccessDenied' })
  })

  it('PLT-04 lets a service ask on behalf of a user, and a user on behalf of nobody', async () => {
    await using t = await setup()
    const chatbot = await t.key('service/chatbot', policyFor({ calls: ['AnalyzeSentiment'] }))
    const ada = await t.key('user/ada', OWN_RESOURCES)
    const headers = { 'x-cs-on-behalf-of': 'user/ada', 'x-cs-request-id': 'req-9' }
    const { caller } = await t.ask(chatbot, { action: 'AnalyzeSentiment', headers })
    expect(caller).toMatchObject({ principal: 'user/ada', actor: 'service/chatbot', requestId: 'req-9' })
    expect(caller.may('user/ada/x')).toBe(true)
    expect(caller.may('user/bob/x')).toBe(false)
    await expect(t.ask(ada, { headers })).rejects.toMatchObject({ status: 403, code: 'AccessDenied' })
    await expect(
      t.ask(chatbot, { action: 'AnalyzeSentiment', headers: { 'x-cs-on-behalf-of': 'user/nobody' } }),
    ).rejects.toMatchObject({ code: 'AccessDenied' })
  })

  it('SEG-65 slows a principal down after its signature was verified, and nobody else', async () => {
    await using t = await setup(5)
    const [ada, bob, chatbot] = [await t.key('user/ada'), await t.key('user/bob'), await t.key('service/chatbot')]
    for (let i = 0; i < 50; i++) await t.ask({ ...ada, secretAccessKey: 'forged' }).catch(() => undefined)
    for (let i = 0; i < 5; i++) await t.ask(ada)
    await expect(t.ask(ada)).rejects.toMatchObject({
      status: 429,
      code: 'ThrottlingException',
      retryAfterSeconds: 1,
    })
    await t.ask(bob)
    for (let i = 0; i < 20; i++) await t.ask(chatbot, { headers: { 'x-cs-on-behalf-of': 'user/ada' } })
  })

  it('OPS-12 notes when a key was last used, every five minutes', async () => {
    await using t = await setup()
    const key = await t.key('user/ada')
    const lastUse = () => lastUseOf(t.store, key.accessKeyId)
    await t.ask(key)
    await expect.poll(lastUse).toBe('2026-11-21T10:00:00Z')
    t.advance(299_000)
    await t.ask(key)
    t.advance(1_000)
    await t.ask(key)
    await expect.poll(lastUse).toBe('2026-11-21T10:05:00Z')
    expect((await t.store.get(accessKeyUses, key.accessKeyId))?.version).toBe(2)
    expect((await keysOf(t.store, 'user/ada'))[0]?.version).toBe(1)
  })
})
