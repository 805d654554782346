import { describe, expect, it } from 'vitest'
import {
  ensureServiceKey,
  FULL_ACCESS,
  getSigningKey,
  noteKeyUse,
  OWN_RESOURCES,
  policyFor,
} from '../src/auth/index.ts'
import { answerSeal, keyQuestion } from '../src/auth/key-answers.ts'
import {
  type Keeper,
  openKeeper,
  openProcess,
  openRoad,
  type Process,
  providerAt,
  type Road,
  testClock,
} from './keeper.ts'
import { notesService } from './notes-service.ts'

const SCOPE = { date: '20261121', region: 'us-east-1', service: 'execute-api' }
const EVERYTHING = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }
const PATH = '/notes'

/** The notes service in one process, the keeper of the keys in another, a road between them. */
async function setup() {
  const resources = new AsyncDisposableStack()
  const clock = testClock()
  const keeper: Keeper = resources.use(await openKeeper(clock))
  const road: Road = resources.use(await openRoad(keeper.url))
  const own = await keeper.deploy('notes')
  const provider = providerAt(road.url, own, clock)
  const notes: Process = resources.use(await openProcess(notesService, clock, 2, provider))
  return {
    ...clock,
    keeper,
    road,
    own,
    provider,
    notes,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  }
}

const keyPath = (accessKeyId: string, sealedFor: string, more: Partial<typeof SCOPE> = {}) => {
  const query = { ...SCOPE, ...more, sealed_for: sealedFor, nonce: 'n'.repeat(22) }
  return `/internal/signing-keys/${accessKeyId}?${new URLSearchParams(query)}`
}

describe('a service in a process of its own', () => {
  it('PLT-04 verifies with keys of the day, under a master key that opens no secret', async () => {
    await using t = await setup()
    const ada = await t.keeper.issue('user/ada', FULL_ACCESS)
    expect((await t.notes.send(ada, 'GET', PATH)).status).toBe(200)
    const forged = await t.notes.send({ ...ada, secretAccessKey: 'guessed' }, 'GET', PATH)
    expect(forged).toMatchObject({ status: 403, error: 'SignatureDoesNotMatch' })
    const unknown = await t.notes.send({ accessKeyId: 'CSAKUNKNOWN', secretAccessKey: 'x' }, 'GET', PATH)
    expect(unknown).toMatchObject({ status: 403, error: 'UnrecognizedClientException' })
  })

  it('PLT-04 asks once for all who come at the same time, and never again while it remembers', async () => {
    await using t = await setup()
    const ada = await t.keeper.issue('user/ada', FULL_ACCESS)
    const answers = await Promise.all(Array.from({ length: 20 }, () => t.notes.send(ada, 'GET', PATH)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const asked = () => t.road.asked.filter((path) => path.startsWith('/internal/signing-keys/'))
    expect(asked()).toHaveLength(1)
    t.advance(28_000)
    for (let i = 0; i < 20; i++) await t.notes.send(ada, 'GET', PATH)
    expect(asked()).toHaveLength(1)
    expect(t.road.asked.filter((path) => path.startsWith('/internal/access-key-uses'))).toHaveLength(1)
  })

  it('OPS-12 refuses a key within 60 s of its being switched off, however often it was used meanwhile', async () => {
    await using t = await setup()
    const ada = await t.keeper.issue('user/ada', FULL_ACCESS)
    await t.notes.send(ada, 'GET', PATH)
    t.advance(27_000)
    await t.keeper.change(ada, { status: 'inactive' })
    for (let second = 0; second < 60; second += 10) {
      await t.notes.send(ada, 'GET', PATH)
      t.advance(10_000)
    }
    expect(await t.notes.send(ada, 'GET', PATH)).toMatchObject({ status: 403, error: 'UnrecognizedClientException' })
  })

  it('PLT-04 goes on with the keys it knows while the keeper is down, and answers 503 for others, never 403', async () => {
    await using t = await setup()
    const ada = await t.keeper.issue('user/ada', FULL_ACCESS)
    const bob = await t.keeper.issue('user/bob', FULL_ACCESS)
    await t.notes.send(ada, 'GET', PATH)
    t.road.be('down')
    for (let seconds = 0; seconds < 56; seconds += 8) {
      expect((await t.notes.send(ada, 'GET', PATH)).status, `after ${seconds} s`).toBe(200)
      t.advance(8_000)
    }
    for (const key of [bob, { accessKeyId: 'CSAKUNKNOWN', secretAccessKey: 'x' }]) {
      const refused = await t.notes.send(key, 'GET', PATH)
      expect(refused).toMatchObject({ status: 503, error: 'ServiceUnavailable', retryAfter: '2' })
    }
    t.advance(2_000)
    expect(await t.notes.send(ada, 'GET', PATH)).toMatchObject({ status: 503, error: 'ServiceUnavailable' })
  })

  it('PLT-04 leaves a keeper alone that keeps failing', async () => {
    await using t = await setup()
    const ada = await t.keeper.issue('user/ada', FULL_ACCESS)
    t.road.be('down')
    for (let i = 0; i < 20; i++) expect((await t.notes.send(ada, 'GET', PATH)).status).toBe(503)
    expect(t.road.asked).toHaveLength(10)
  })

  it('PLT-04 refreshes a key in use before its time is over, so that a short outage is not noticed', async () => {
    await using t = await setup()
    const ada = await t.keeper.issue('user/ada', FULL_ACCESS)
    await t.notes.send(ada, 'GET', PATH)
    t.advance(30_000)
    await t.notes.send(ada, 'GET', PATH)
    await expect.poll(() => t.road.asked.filter((path) => path.includes(ada.accessKeyId))).toHaveLength(2)
    await t.notes.send(ada, 'GET', PATH)
    t.road.be('down')
    t.advance(50_000)
    expect((await t.notes.send(ada, 'GET', PATH)).status).toBe(200)
  })

  it('SEG-65 lets nobody flood the keeper with made-up keys, and known ones pass meanwhile', async () => {
    await using t = await setup()
    const ada = await t.keeper.issue('user/ada', FULL_ACCESS)
    await t.notes.send(ada, 'GET', PATH)
    const madeUp = (number: number) => ({ accessKeyId: `CSAKMADEUP${number}`, secretAccessKey: 'x' })
    const flood = await Promise.all(Array.from({ length: 200 }, (_, i) => t.notes.send(madeUp(i), 'GET', PATH)))
    const refused = flood.filter(({ status }) => status === 403).length
    expect(refused).toBe(50)
    expect(flood.filter(({ status, retryAfter }) => status === 429 && retryAfter === '1')).toHaveLength(150)
    const asked = t.road.asked.length
    expect(await t.notes.send(madeUp(0), 'GET', PATH)).toMatchObject({ status: 403 })
    t.advance(40_000)
    expect((await t.notes.send(ada, 'GET', PATH)).status).toBe(200)
    expect(t.road.asked.length).toBeLessThanOrEqual(asked + 1)
    const bob = await t.keeper.issue('user/bob', FULL_ACCESS)
    expect((await t.notes.send(bob, 'GET', PATH)).status).toBe(200)
  })

  it('PLT-04 asks for many keys that exist as fast as they come', async () => {
    await using t = await setup()
    const keys = await Promise.all(Array.from({ length: 60 }, (_, i) => t.keeper.issue(`user/u${i}`, FULL_ACCESS)))
    for (const key of keys) expect((await t.notes.send(key, 'GET', PATH)).status).toBe(200)
  })

  it('PLT-04 limits what a service does for a user by the policy that the keeper tells', async () => {
    await using t = await setup()
    await t.keeper.issue('user/ada', policyFor({ calls: ['GetSomethingElse'] }))
    await t.keeper.issue('user/bob', FULL_ACCESS)
    const chatbot = { accessKeyId: 'SERVICECHATBOT', secretAccessKey: 's' }
    await ensureServiceKey(t.keeper.deps, { service: 'chatbot', calls: ['GetNote'], ...chatbot })
    const askFor = (principal: string) => t.notes.send(chatbot, 'GET', PATH, { 'x-cs-on-behalf-of': principal })
    expect(await askFor('user/ada')).toMatchObject({ status: 403, error: 'AccessDenied' })
    expect(await askFor('user/nobody')).toMatchObject({ status: 403, error: 'AccessDenied' })
    expect((await askFor('user/bob')).status).toBe(200)
  })
})

describe('an answer that the keeper did not give', () => {
  it('PLT-04 lets nobody in: made up, sealed by another, given before, meant for another key', async () => {
    await using t = await setup()
    const ada = await t.keeper.issue('user/ada', FULL_ACCESS)
    const eve = await t.keeper.issue('user/eve', FULL_ACCESS)
    const claims = {
      signing_key: Buffer.alloc(32, 9).toString('base64'),
      principal: 'user/admin',
      policy: EVERYTHING,
      status: 'active',
      expires_at: '2027-01-01T00:00:00Z',
    }
    const say = (answer: unknown, status = 200) => ({ status, text: JSON.stringify(answer) })
    const questionOf = (path: string) => {
      const { pathname, searchParams } = new URL(path, 'http://keeper')
      return keyQuestion(pathname.split('/')[3] ?? '', { ...SCOPE, nonce: searchParams.get('nonce') ?? '' })
    }
    let before = ''
    t.road.be(async (_path, genuine) => {
      const answer = await genuine()
      before = answer.text
      return answer
    })
    await t.notes.send(eve, 'GET', PATH)
    const forgeries: Readonly<Record<string, (path: string) => unknown>> = {
      'in the open': () => claims,
      'sealed with another secret': (path) => ({ sealed: answerSeal('guessed').seal(claims, questionOf(path)) }),
      'an older one': () => JSON.parse(before),
      nothing: () => ({ sealed: '' }),
      'no such key': () => null,
    }
    for (const [name, forgery] of Object.entries(forgeries)) {
      t.road.be(async (path) => say(forgery(path)))
      expect(await t.notes.send(ada, 'GET', PATH), name).toMatchObject({ status: 503 })
    }
    for (const status of [403, 404, 500]) {
      t.road.be(async () => say({ error: 'UnrecognizedClientException', message: 'no' }, status))
      expect(await t.notes.send(ada, 'GET', PATH), String(status)).toMatchObject({ status: 503 })
    }
    t.road.be('open')
    expect((await t.notes.send(ada, 'GET', PATH)).status).toBe(200)
  })

  it('PLT-04 can not be read on the way', async () => {
    await using t = await setup()
    const ada = await t.keeper.issue('user/ada', FULL_ACCESS)
    let text = ''
    t.road.be(async (_path, genuine) => {
      const answer = await genuine()
      text = answer.text
      return answer
    })
    const found = await t.provider.get({ accessKeyId: ada.accessKeyId, ...SCOPE })
    const bytes = found?.signingKey.export() ?? Buffer.alloc(0)
    expect(Object.keys(JSON.parse(text))).toEqual(['sealed'])
    const sealed = Buffer.from(JSON.parse(text).sealed.slice(3), 'base64url')
    expect(sealed.includes(bytes)).toBe(false)
    expect(sealed.includes(Buffer.from(bytes.toString('base64')))).toBe(false)
  })
})

describe('who may ask for signing keys', () => {
  it('PLT-07 no caller may, whatever its policy allows', async () => {
    await using t = await setup()
    const ada = await t.keeper.issue('user/ada', OWN_RESOURCES)
    const admin = await t.keeper.issue('user/admin', EVERYTHING)
    const named = await t.keeper.issue('user/named', policyFor({ calls: [getSigningKey.config.action] }))
    for (const key of [ada, admin, named]) {
      for (const path of [
        keyPath(ada.accessKeyId, key.accessKeyId),
        keyPath(ada.accessKeyId, t.own.accessKeyId),
        `/internal/policies?principal=user%2Fada&sealed_for=${t.own.accessKeyId}&nonce=${'n'.repeat(22)}`,
      ]) {
        expect(await t.keeper.send(key, 'GET', path)).toMatchObject({ status: 403, error: 'AccessDenied' })
      }
      const noting = await t.keeper.send(key, 'POST', noteKeyUse.url)
      expect(noting).toMatchObject({ status: 403, error: 'AccessDenied' })
    }
  })

  it('PLT-07 no service may for somebody, nor with a key that was made through the API', async () => {
    await using t = await setup()
    const ada = await t.keeper.issue('user/ada', EVERYTHING)
    const made = await t.keeper.issue('service/notes', EVERYTHING)
    const behalf = { 'x-cs-on-behalf-of': 'user/ada' }
    const path = keyPath(ada.accessKeyId, t.own.accessKeyId)
    expect(await t.keeper.send(t.own, 'GET', path, behalf)).toMatchObject({ status: 403 })
    expect(await t.keeper.send(made, 'GET', keyPath(ada.accessKeyId, made.accessKeyId))).toMatchObject({ status: 403 })
    const other = await t.keeper.deploy('chatbot')
    expect(await t.keeper.send(other, 'GET', path)).toMatchObject({ status: 403, error: 'AccessDenied' })
    for (const [method, url] of [['GET', path] as const, ['POST', noteKeyUse.url] as const]) {
      expect(await t.keeper.send(made, method, url)).toMatchObject({ status: 403, error: 'AccessDenied' })
    }
  })

  it('PLT-07 gives keys of today and of this platform only', async () => {
    await using t = await setup()
    const ada = await t.keeper.issue('user/ada', FULL_ACCESS)
    const ask = (more: Partial<typeof SCOPE>) =>
      t.keeper.send(t.own, 'GET', keyPath(ada.accessKeyId, t.own.accessKeyId, more))
    expect(await ask({})).toMatchObject({ status: 200 })
    for (const more of [{ date: '20261122' }, { date: '20261120' }, { region: 'eu-west-1' }, { service: 's3' }]) {
      expect(await ask(more)).toMatchObject({ status: 400, error: 'ValidationError' })
    }
  })

  it('PLT-07 is told by no document', async () => {
    await using t = await setup()
    const document = await (await fetch(`${t.keeper.url}/openapi.json`)).text()
    expect(document).not.toContain('internal')
    expect(document).not.toContain('GetSigningKey')
  })

  it('PLT-07 keeps the policy of a service that of its release, and lets the older key go when a third comes', async () => {
    await using t = await setup()
    const key = (number: number) => ({ accessKeyId: `SERVICEMAIL${number}`, secretAccessKey: `secret-${number}` })
    const deploy = (number: number, calls: readonly string[]) =>
      ensureServiceKey(t.keeper.deps, { service: 'mail', calls, ...key(number) })
    await deploy(1, [])
    expect((await t.notes.send(key(1), 'GET', PATH)).status).toBe(403)
    await deploy(1, ['GetNote'])
    t.advance(60_000)
    expect((await t.notes.send(key(1), 'GET', PATH)).status).toBe(200)
    await deploy(2, ['GetNote'])
    await deploy(2, ['GetNote'])
    expect(await t.provider.policiesOf('service/mail')).toHaveLength(2)
    t.advance(1_000)
    await deploy(3, [])
    const asking = (number: number) =>
      t.keeper.send(key(number), 'GET', keyPath(key(number).accessKeyId, key(number).accessKeyId))
    t.advance(60_000)
    expect([await asking(1), await asking(2), await asking(3)].map(({ status }) => status)).toEqual([403, 200, 200])
  })
})
