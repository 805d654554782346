import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestService, type TestService } from '../src/testing/index.ts'
import { notesService } from './notes-service.ts'

let t: TestService
beforeAll(async () => {
  t = await openTestService(notesService, { env: { LOG_LEVEL: 'silent' } })
})
afterAll(() => t[Symbol.asyncDispose]())

const count = async () => (await t.call('GET', '/notes')).body.count

describe('PLT-24 every refusal has the one error format', () => {
  const refusals: readonly [what: string, body: unknown, field: string, message: string][] = [
    ['a missing field', {}, 'text', 'Missing required field: text'],
    ['an unknown field', { text: 'x', role: 'admin' }, 'role', 'Unknown field: role'],
    ['a wrong type, which is not converted', { text: 5 }, 'text', 'text must be string'],
    ['blank text', { text: ' \n' }, 'text', 'text must not be blank'],
    ['a word outside a list', { text: 'x', colour: 'blue' }, 'colour', 'colour must be one of: red, green'],
    ['a wrong element', { text: 'x', tags: ['a', 1] }, 'tags[1]', 'tags[1] must be string'],
    [
      'too much free-form data',
      { text: 'x', metadata: { a: 'y'.repeat(200) } },
      'metadata',
      'metadata must be at most 100 bytes of JSON',
    ],
  ]
  it.each(refusals)('%s', async (_what, body, field, message) => {
    const answer = await t.call('POST', '/notes', body)
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual({ error: 'ValidationError', message, field })
  })

  it('a key that is there twice', async () => {
    const twice = '{"text":"a","user_id":"u1","user_id":"u2"}'
    expect(await t.callRaw('POST', '/notes', twice, 'application/json')).toMatchObject({
      status: 400,
      body: { error: 'ValidationError', field: 'user_id' },
    })
  })

  it('a wrong query parameter', async () => {
    for (const limit of ['many', '1.5', 'true', '0x10']) {
      const answer = await t.call('GET', `/notes?limit=${limit}`)
      expect(answer).toMatchObject({ status: 400, body: { error: 'ValidationError', field: 'limit' } })
    }
  })

  it('unknown id, unknown path, wrong method', async () => {
    expect(await t.call('GET', '/notes/none')).toMatchObject({ status: 404, body: { error: 'NotFound' } })
    expect(await t.call('GET', '/nowhere')).toMatchObject({ status: 404, body: { error: 'NotFound' } })
    expect(await t.call('DELETE', '/notes')).toMatchObject({
      status: 405,
      body: { error: 'MethodNotAllowed', message: '/notes takes POST, GET, not DELETE' },
    })
  })

  it('a bug is an opaque 500', async () => {
    const answer = await t.call('POST', '/notes/failing')
    expect(answer).toMatchObject({ status: 500, body: { error: 'InternalError' } })
    expect(JSON.stringify(answer.body)).not.toContain('secret')
  })
})

describe('PLT-04 every request is signed', () => {
  it('unsigned requests are refused, unknown paths too', async () => {
    for (const path of ['/notes', '/nowhere', '/api/release-notes']) {
      const answer = await t.inject({ method: 'GET', url: path })
      expect(answer).toMatchObject({ status: 403, body: { error: 'MissingAuthenticationToken' } })
    }
  })

  it('PLT-08 health, documentation and links that carry their own token are open', async () => {
    for (const path of ['/healthz', '/readyz', '/notes/health', '/docs', '/openapi.json', '/notes/file']) {
      expect(await t.inject({ method: 'GET', url: path })).toMatchObject({ status: 200 })
    }
  })

  it('PLT-08 what a link opens is kept by nobody, found by nobody, and tells nobody its address', async () => {
    for (const path of ['/notes/file', '/notes/page']) {
      const { headers } = await t.inject({ method: 'GET', url: path })
      expect(headers).toMatchObject({
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex, nofollow',
        'x-content-type-options': 'nosniff',
      })
    }
  })

  it('PLT-08 a page runs nothing, loads nothing and stands in no frame', async () => {
    const { status, headers, body } = await t.inject({ method: 'GET', url: '/notes/page' })
    expect({ status, body }).toEqual({ status: 410, body: '<!doctype html>' })
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-frame-options': 'DENY' })
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'sha256-x'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })

  it('PLT-07 a policy limits the actions', async () => {
    const policy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'customer-service:GetNote', Resource: '*' }],
    }
    const as = { principal: 'user/reader', policy }
    expect((await t.call('GET', '/notes', undefined, as)).status).toBe(200)
    expect(await t.call('POST', '/notes', { text: 'x' }, as)).toMatchObject({
      status: 403,
      body: { error: 'AccessDenied' },
    })
  })

  it("a key limited to one customer doesn't see another's, nor that it exists", async () => {
    const { note_id } = (await t.call('POST', '/notes', { text: 'mine', user_id: 'ada' })).body
    const only = (user: string) => ({
      principal: `user/${user}-app`,
      policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: `user/${user}/*` }] },
    })
    expect((await t.call('GET', `/notes/${note_id}`, undefined, only('ada'))).status).toBe(200)
    const foreign = await t.call('GET', `/notes/${note_id}`, undefined, only('bob'))
    const missing = await t.call('GET', `/notes/${note_id.slice(0, -1)}_`, undefined, only('bob'))
    expect([foreign.status, foreign.body.error]).toEqual([missing.status, missing.body.error])
    expect(foreign.status).toBe(404)
  })
})

describe('PLT-26 bodies and answers have a hard limit', () => {
  it('262,144 bytes are taken, one more is refused with 413', async () => {
    const frame = JSON.stringify({ text: '' }).length
    const fits = await t.call('POST', '/notes', { text: 'a'.repeat(262_144 - frame) })
    expect(fits).toMatchObject({ status: 413, body: { error: 'ResponseTooLarge' } })
    const over = await t.call('POST', '/notes', { text: 'a'.repeat(262_145 - frame) })
    expect(over).toMatchObject({ status: 413, body: { error: 'PayloadTooLarge' } })
    expect((await t.call('POST', '/notes', { text: 'a'.repeat(200_000) })).status).toBe(201)
  })
})

describe('P17 hostile bodies', () => {
  const send = (payload: string, type = 'application/json') => t.callRaw('POST', '/notes', payload, type)
  it('bad JSON, bad UTF-8, other types, depth and prototype keys are refused', async () => {
    expect(await send('{"text":')).toMatchObject({ status: 400, body: { error: 'ValidationError' } })
    expect(await send('<xml/>', 'text/xml')).toMatchObject({ status: 415, body: { error: 'UnsupportedMediaType' } })
    expect(await send(`{"metadata":${'['.repeat(10_000)}`)).toMatchObject({ status: 400 })
    expect(await send('{"text":"x","__proto__":{"admin":true}}')).toMatchObject({ status: 400 })
    expect(await send('{"text":"x","metadata":{"constructor":{"prototype":{"admin":true}}}}')).toMatchObject({
      status: 400,
    })
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})

describe('an operation whose contract names headers and another type of body', () => {
  const send = (payload: string, type = 'application/x-ndjson', headers = {}) =>
    t.callRaw('POST', '/notes/lines', payload, type, { headers })

  it('gets the text as it came, and refuses other types and no text', async () => {
    const answer = await send('{"a":1}\n{"b":', 'application/x-ndjson; charset=utf-8')
    expect(answer).toMatchObject({ status: 200, body: { lines: 2, headers: {} } })
    expect(await send('{"a":1}', 'application/json')).toMatchObject({
      status: 415,
      body: { message: 'Send the body as content-type: application/x-ndjson', field: 'Content-Type' },
    })
    expect(await send('')).toMatchObject({ status: 400, body: { error: 'ValidationError' } })
  })

  it('gets the headers that its contract names, and only those, validated', async () => {
    const asked = await send('{}', undefined, { 'accept-language': 'tr', 'x-other': '1' })
    expect(asked.body.headers).toEqual({ 'accept-language': 'tr' })
    const tooLong = await send('{}', undefined, { 'accept-language': 'x'.repeat(21) })
    expect(tooLong).toMatchObject({ status: 400, body: { field: 'accept-language' } })
  })
})

describe('PLT-27 P3 a repeat gives the same answer and has one effect', () => {
  it('by Idempotency-Key', async () => {
    const before = await count()
    const as = { headers: { 'idempotency-key': 'order-66' } }
    const first = await t.call('POST', '/notes', { text: 'once' }, as)
    const repeats = await Promise.all([1, 2, 3].map(() => t.call('POST', '/notes', { text: 'once' }, as)))
    for (const repeat of repeats) expect(repeat.raw.equals(first.raw)).toBe(true)
    expect(await count()).toBe(before + 1)
  })

  it('100 at the same time', async () => {
    const before = await count()
    const as = { headers: { 'idempotency-key': 'order-67' } }
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => t.call('POST', '/notes', { text: 'at once' }, as)),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ body }) => body.note_id)).size).toBe(1)
    expect(await count()).toBe(before + 1)
  })

  it('the same key with another body is refused with 422, and is free for another caller', async () => {
    const as = { headers: { 'idempotency-key': 'order-68' } }
    await t.call('POST', '/notes', { text: 'one' }, as)
    const other = await t.call('POST', '/notes', { text: 'two' }, as)
    expect(other).toMatchObject({ status: 422, body: { error: 'IdempotencyKeyReuse', field: 'Idempotency-Key' } })
    expect((await t.call('POST', '/notes', { text: 'two' }, { ...as, principal: 'user/other' })).status).toBe(201)
  })

  it('by the signature itself: a request sent twice by the network', async () => {
    const before = await count()
    const signed = await t.signed('POST', '/notes', { text: 'twice' })
    const [first, second] = [await t.inject(signed), await t.inject(signed)]
    expect(second.raw.equals(first.raw)).toBe(true)
    expect(await count()).toBe(before + 1)
  })

  it('is forgotten after 7 days', async () => {
    await using own = await openTestService(notesService)
    const as = { headers: { 'idempotency-key': 'old' } }
    const first = await own.call('POST', '/notes', { text: 'x' }, as)
    own.advance(7 * 86_400_000 - 1_000)
    expect((await own.call('POST', '/notes', { text: 'x' }, as)).body).toEqual(first.body)
    own.advance(2_000)
    expect((await own.call('POST', '/notes', { text: 'x' }, as)).body).not.toEqual(first.body)
  })
})

describe('P2 the audit entry is part of the change', () => {
  it('AUD-07 says who did what, from where, and C-50 to whom', async () => {
    const { note_id } = (
      await t.call('POST', '/notes', { text: 'seen', user_id: 'ada' }, { principal: 'user/agent', ip: '203.0.113.9' })
    ).body
    const entries = (await t.events('audit.recorded')).filter(({ data }) => data.resource_id === note_id)
    expect(entries).toHaveLength(1)
    expect(entries[0]?.data).toMatchObject({
      service: 'notes',
      action: 'note_created',
      user_id: 'ada',
      principal: 'user/agent',
      request_ip: '203.0.113.9',
      details: { length: 4 },
    })
    expect(JSON.stringify(entries[0])).not.toContain('seen')
  })

  it('nothing is recorded for what was refused', async () => {
    const before = (await t.events('audit.recorded')).length
    await t.call('POST', '/notes', { text: '' })
    expect(await t.events('audit.recorded')).toHaveLength(before)
  })
})

describe('the rate limit', () => {
  it('API4 holds back one principal with 429 and Retry-After, and no other', async () => {
    await using own = await openTestService(notesService, { env: { RATE_LIMIT_PER_SECOND: '5' } })
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => own.call('GET', '/notes', undefined, { principal: 'user/busy' })),
    )
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(10)
    expect(refused[0]).toMatchObject({ body: { error: 'ThrottlingException' }, headers: { 'retry-after': '1' } })
    expect((await own.call('GET', '/notes', undefined, { principal: 'user/calm' })).status).toBe(200)
  })
})

describe('PLT-28 the API describes itself', () => {
  it('in OpenAPI 3.1, with every operation and error', async () => {
    const { body } = await t.inject({ method: 'GET', url: '/openapi.json' })
    expect(body.openapi).toBe('3.1.0')
    expect(Object.keys(body.paths).sort()).toEqual([
      '/api/release-notes',
      '/notes',
      '/notes/failing',
      '/notes/file',
      '/notes/lines',
      '/notes/page',
      '/notes/{note_id}',
    ])
    expect(Object.keys(body.paths['/notes'].post.responses)).toEqual([
      '201',
      '400',
      '403',
      '404',
      '409',
      '413',
      '415',
      '422',
      '429',
      '500',
      '503',
      '504',
    ])
    expect(Object.keys(body.paths['/notes'].get.responses)).not.toContain('422')
    expect(body.paths['/notes'].post.responses['429']).toMatchObject({
      headers: { 'retry-after': { schema: { type: 'integer' } } },
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
    })
    expect(body.components.schemas.Error.required).toEqual(['error', 'message'])
  })

  it('PLT-27 tells of the Idempotency-Key where something is changed, and only there', async () => {
    const { body } = await t.inject({ method: 'GET', url: '/openapi.json' })
    const { post, get } = body.paths['/notes']
    expect(post.parameters).toMatchObject([{ in: 'header', name: 'idempotency-key', required: false }])
    expect(get.parameters.map(({ name }: { name: string }) => name)).toEqual(['limit'])
    const lines = body.paths['/notes/lines'].post
    expect(JSON.stringify(lines.parameters)).not.toContain('idempotency-key')
    expect(Object.keys(lines.responses)).not.toContain('422')
  })

  it('OPS-08 GET /api/release-notes', async () => {
    expect((await t.call('GET', '/api/release-notes')).body).toEqual({ releases: [], current: '0.0.0' })
    const refused = await t.call('GET', '/api/release-notes?until=1.0.0')
    expect(refused).toMatchObject({ status: 400, body: { error: 'ValidationError', field: 'until' } })
  })
})
