import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { readCredentials } from '@customer-service/platform/credentials'
import aws4 from 'aws4'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningPlatform, startPlatform } from '../running-platform.ts'

/** PLT-24 on the whole platform through its port: each refusal has the one error format, also what no route ever sees. */
let platform: RunningPlatform
beforeAll(async () => {
  platform = await startPlatform()
})
afterAll(() => platform[Symbol.asyncDispose]())

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

interface Sending {
  readonly payload?: string | Buffer
  readonly headers?: Readonly<Record<string, string>>
  readonly isSigned?: boolean
  /** In place of the administrator's. */
  readonly secret?: string
  readonly isChunked?: boolean
}

const LARGEST = 262_144
const conversation = { user_id: 'ada', initial_message: 'Hello' }

async function send(method: string, path: string, { payload, isSigned = true, ...more }: Sending = {}) {
  const plain: Record<string, string> = {
    ...(payload !== undefined && { 'content-type': 'application/json' }),
    ...(payload !== undefined && !more.isChunked && { 'content-length': String(Buffer.byteLength(payload)) }),
    ...more.headers,
  }
  const headers = isSigned ? await signed(method, path, plain, payload, more.secret) : plain
  const { hostname, port } = new URL(platform.url)
  const outgoing = request({ hostname, port, method, path, headers, agent: false })
  // A server that has seen enough answers and closes while the rest is still being sent.
  outgoing.on('error', () => undefined)
  if (payload !== undefined && more.isChunked) for (const part of parts(payload)) outgoing.write(part)
  outgoing.end(more.isChunked ? undefined : payload)
  const [incoming] = await once(outgoing, 'response')
  return { status: incoming.statusCode, headers: incoming.headers, text: await text(incoming) } satisfies Answer
}

async function signed(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | Buffer,
  secret?: string,
) {
  const { accessKeyId, secretAccessKey, region } = await readCredentials(`${platform.folder}/credentials`)
  const { host } = new URL(platform.url)
  const request = { method, path, host, service: 'execute-api', region, headers: { host, ...headers } }
  return aws4.sign(
    { ...request, ...(body !== undefined && { body }) },
    { accessKeyId, secretAccessKey: secret ?? secretAccessKey },
  ).headers as Record<string, string>
}

const parts = (payload: string | Buffer): Buffer[] => {
  const bytes = Buffer.from(payload)
  return Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, i) =>
    bytes.subarray(i * 65_536, (i + 1) * 65_536),
  )
}

const json = (body: unknown): Sending => ({ payload: JSON.stringify(body) })

/** One JSON object of two or three texts, that gives nothing of the inside away. */
function expectRefusal(answer: Answer, status: number, error: string, field?: string): void {
  expect(answer.status, answer.text).toBe(status)
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
  const body = JSON.parse(answer.text)
  expect(body).toEqual({ error, message: expect.stringMatching(/^\S.+$/), ...(field !== undefined && { field }) })
  expect(body.message).not.toMatch(/node_modules|\.ts\b|FST_ERR|HPE_/)
}

describe('what the body may be', () => {
  const refusals: readonly [what: string, payload: string, field?: string][] = [
    ['not JSON', '{"user_id": "ada", '],
    ['JSON that is no object', '[]'],
    ['an unknown field', JSON.stringify({ ...conversation, role: 'admin' }), 'role'],
    ['a missing field', JSON.stringify({ user_id: 'ada' }), 'initial_message'],
    ['a wrong type, which is not converted', JSON.stringify({ ...conversation, user_id: 5 }), 'user_id'],
    ['null for a text', JSON.stringify({ ...conversation, channel: null }), 'channel'],
    ['a key of the prototype', '{"user_id":"ada","initial_message":"Hi","__proto__":{"role":"admin"}}'],
    ['metadata that is too large', JSON.stringify({ ...conversation, metadata: { a: 'x'.repeat(9_000) } }), 'metadata'],
  ]
  it.each(refusals)('%s is refused with 400', async (_what, payload, field) => {
    expectRefusal(await send('POST', '/chatbot/conversation', { payload }), 400, 'ValidationError', field)
  })

  it('a wrong element is named by its path', async () => {
    const { conversation_id } = JSON.parse((await send('POST', '/chatbot/conversation', json(conversation))).text)
    const attachments = [
      { name: 'a', content_type: 'b', url: 'https://example.com/a' },
      { name: 7, content_type: 'b' },
    ]
    const answer = await send('POST', `/chatbot/conversation/${conversation_id}/message`, {
      payload: JSON.stringify({ message: 'Hello', attachments }),
    })
    expect(JSON.parse(answer.text).field).toMatch(/^attachments\[1\]/)
  })

  it('262,145 bytes are refused with 413, also in chunks, and when they are only announced', async () => {
    const payload = Buffer.alloc(LARGEST + 1, 'a')
    expectRefusal(await send('POST', '/chatbot/conversation', { payload }), 413, 'PayloadTooLarge')
    expectRefusal(await send('POST', '/chatbot/conversation', { payload, isChunked: true }), 413, 'PayloadTooLarge')
    const headers = { 'content-type': 'application/json', 'content-length': String(LARGEST + 1) }
    const head = await signed('POST', '/chatbot/conversation', headers, payload)
    expect(await raw(['POST /chatbot/conversation HTTP/1.1', ...lines(head)])).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('262,144 bytes are read', async () => {
    const payload = JSON.stringify(conversation).padEnd(LARGEST)
    expect((await send('POST', '/chatbot/conversation', { payload })).status).toBe(201)
  })

  it('compressed, or of another type, it is refused with 415', async () => {
    const payload = gzipSync(JSON.stringify(conversation))
    const zipped = await send('POST', '/chatbot/conversation', { payload, headers: { 'content-encoding': 'gzip' } })
    expectRefusal(zipped, 415, 'UnsupportedMediaType', 'Content-Encoding')
    for (const type of ['text/xml', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) {
      const answer = await send('POST', '/chatbot/conversation', { payload: 'a', headers: { 'content-type': type } })
      expectRefusal(answer, 415, 'UnsupportedMediaType', 'Content-Type')
    }
  })

  it('where none belongs, it is refused with 400', async () => {
    expectRefusal(await send('GET', '/chatbot/conversation', { payload: '{}' }), 400, 'ValidationError')
  })
})

describe('text without anything to read', () => {
  const BLANKS = {
    spaces: ' \n\u00a0\u3000',
    'zero-width spaces and joiners': '\u200b\u200c\u200d\u2060\ufeff',
    'marks without a letter': '\u0301\u0308\u20e3',
    'format and control characters': '\u00ad\u061c\u202e\u0007',
    fillers: '\u3164\u115f\uffa0\u2800',
    'variation selectors and tags': '\ufe0f\u{e0041}\u{e0100}',
  }
  const TEXTS: readonly [method: string, path: string, field: string, body: (text: string) => object][] = [
    ['POST', '/chatbot/conversation', 'initial_message', (text) => ({ user_id: 'ada', initial_message: text })],
    ['POST', '/chatbot/conversation/conv-x/message', 'message', (message) => ({ message })],
    ['POST', '/sentiment/analyze', 'text', (text) => ({ text })],
    ['POST', '/routing/inquiries', 'inquiry_text', (inquiry_text) => ({ inquiry_text, user_id: 'ada' })],
    ['PUT', '/knowledge/articles/kb-1', 'title', (title) => ({ title, content: 'c', category: 'c' })],
    ['PUT', '/knowledge/articles/kb-1', 'content', (content) => ({ title: 't', content, category: 'c' })],
    ['POST', '/escalation/cases', 'issue_summary', (issue_summary) => ({ issue_summary })],
  ]

  for (const [what, blank] of Object.entries(BLANKS)) {
    it.each(TEXTS)(`${what} are refused: %s %s, %s`, async (method, path, field, body) => {
      const answer = await send(method, path, json(body(blank)))
      expectRefusal(answer, 400, 'ValidationError', field)
      expect(JSON.parse(answer.text).message).toBe(`${field} must not be blank`)
    })
  }

  it.each(Object.entries(BLANKS))('%s are refused where each text has an answer of its own', async (_what, text) => {
    const batch = await send('POST', '/sentiment/analyze/batch', json({ texts: [{ text: 'Hi' }, { text }] }))
    expect(JSON.parse(batch.text)).toMatchObject({ succeeded: 1, results: [{}, { error: { field: 'text' } }] })
    const prompt = await send('POST', '/segmentation/queries/compile', json({ prompt: text }))
    expect(JSON.parse(prompt.text)).toMatchObject({ error: 'InvalidPrompt', reason: 'empty' })
    const file = await send(
      'POST',
      '/routing/intents/shop/evaluate',
      json({ file: `Hello\tgreeting\n${text}\tgreeting` }),
    )
    expect(file.status, file.text).toBe(400)
  })

  it.each(['❤️', '👩🏽‍💻', '1️⃣', 'é', 'İ', 'کتاب\u200cها', 'क्ष', '?'])('%s is text', async (text) => {
    expect((await send('POST', '/sentiment/analyze', json({ text }))).status).toBe(200)
  })
})

describe('what the path and the query may be', () => {
  it('an unknown id is 404', async () => {
    for (const path of [
      '/chatbot/conversation/conv-unknown',
      '/chatbot/orders/ORD-0',
      '/knowledge/articles/kb-unknown',
      '/escalation/cases/esc-unknown',
      '/analytics/reports/rep-unknown',
      '/webhook/wh-unknown',
      '/notifications/email/email-unknown',
    ]) {
      expectRefusal(await send('GET', path), 404, 'NotFound')
    }
  })

  it('an unknown path is 404, a known one with another method 405', async () => {
    expectRefusal(await send('GET', '/nowhere'), 404, 'NotFound')
    const answer = await send('DELETE', '/chatbot/conversation')
    expectRefusal(answer, 405, 'MethodNotAllowed')
    expect(answer.headers.allow).toBe('POST, GET')
    for (const method of ['OPTIONS', 'PUT', 'PATCH'])
      expectRefusal(await send(method, '/audit/logs'), 405, 'MethodNotAllowed')
  })

  it('a query parameter that is wrong, or unknown, is named', async () => {
    for (const [query, field] of [
      ['limit=many', 'limit'],
      ['limit=1e9', 'limit'],
      ['offset=-1', 'offset'],
      ['colour=red', 'colour'],
    ]) {
      expectRefusal(await send('GET', `/audit/logs?${query}`), 400, 'ValidationError', field)
    }
  })

  it('a path that could mean two things is 400', async () => {
    for (const path of ['/chatbot/%2e%2e/audit/logs', '/chatbot//conversation', '/%', '/a%2Fb', '/a%00']) {
      expectRefusal(await send('GET', path), 400, 'InvalidURI')
    }
    expectRefusal(await send('GET', `/knowledge/articles/${'a'.repeat(129)}`), 400, 'InvalidURI')
    expectRefusal(await send('GET', `/audit/logs?user_id=${'a'.repeat(8_200)}`), 400, 'InvalidURI')
  })
})

describe('PLT-04 who asks', () => {
  interface Route {
    readonly method: string
    readonly path: string
    readonly isOpen: boolean
    /** Of the type that the operation takes; none where it takes none. */
    readonly body: Sending
  }
  async function routes(): Promise<readonly Route[]> {
    const document = (await (await fetch(`${platform.url}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { security?: readonly unknown[]; requestBody?: { content: object } }>>
    }
    return Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { security, requestBody }]) => ({
        method: method.toUpperCase(),
        path: path.replace(/\{\w+\}/g, 'some-id'),
        isOpen: security?.length === 0,
        body: bodyOf(requestBody?.content),
      })),
    )
  }
  const bodyOf = (content: object = {}): Sending => {
    const [type] = Object.keys(content)
    return type === undefined ? {} : { payload: '{}', headers: { 'content-type': type } }
  }

  it('without a signature every operation is 403, and only what a link opens is open', async () => {
    const all = await routes()
    expect(all.length).toBeGreaterThan(50)
    for (const { method, path, isOpen, body } of all) {
      const answer = await send(method, path, { ...body, isSigned: false })
      if (!isOpen) expectRefusal(answer, 403, 'MissingAuthenticationToken')
    }
    expect(all.filter(({ isOpen }) => isOpen).map(({ path }) => path)).toEqual([
      '/analytics/reports/some-id/download',
      '/escalation/cases/some-id/status',
    ])
    const unsigned = await send('GET', '/analytics/reports/some-id/download?expires=1&token=x', { isSigned: false })
    expectRefusal(unsigned, 403, 'AccessDenied', 'token')
  })

  it('with a wrong secret every operation is 403', async () => {
    for (const { method, path, isOpen, body } of await routes()) {
      if (isOpen) continue
      const answer = await send(method, path, { ...body, secret: 'not the secret of this key' })
      expectRefusal(answer, 403, 'SignatureDoesNotMatch')
    }
  })

  it('an unsigned caller learns nothing about paths and methods', async () => {
    for (const [method, path] of [
      ['GET', '/nowhere'],
      ['DELETE', '/audit/logs'],
      ['OPTIONS', '/chatbot/conversation'],
    ] as const) {
      expectRefusal(await send(method, path, { isSigned: false }), 403, 'MissingAuthenticationToken')
    }
  })

  it('API4 more than the rate is 429 with Retry-After', async () => {
    await using limited = await startPlatform({ RATE_LIMIT_PER_SECOND: '5' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => limited.api.call('GET', '/audit/logs?limit=1')))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(10)
    for (const { body, retryAfterSeconds } of refused) {
      expect(body).toEqual({ error: 'ThrottlingException', message: expect.any(String) })
      expect(retryAfterSeconds).toBe(1)
    }
  })
})

describe('P17 what is hardly HTTP', () => {
  const POST = 'POST /chatbot/conversation HTTP/1.1'
  const HOST = 'Host: localhost'
  const SMUGGLED = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'
  const cases: readonly [what: string, head: readonly string[], body: string][] = [
    [
      'Content-Length and Transfer-Encoding',
      [POST, HOST, 'Content-Length: 6', 'Transfer-Encoding: chunked'],
      '0\r\n\r\n',
    ],
    ['two different lengths', [POST, HOST, 'Content-Length: 0', `Content-Length: ${SMUGGLED.length}`], ''],
    ['an unknown transfer coding', [POST, HOST, 'Transfer-Encoding: xchunked'], '0\r\n\r\n'],
    ['chunked that is not last', [POST, HOST, 'Transfer-Encoding: chunked, identity'], '0\r\n\r\n'],
    ['a space before the colon', [POST, HOST, 'Content-Length : 5'], 'hello'],
    ['a length that is no number', [POST, HOST, 'Content-Length: +5'], 'hello'],
    ['a chunk size that is no number', [POST, HOST, 'Transfer-Encoding: chunked'], '0x5\r\nhello\r\n0\r\n\r\n'],
    ['a folded header', [POST, HOST, 'X-A: a', ' b: c'], ''],
    ['no version', ['GET /chatbot/conversation'], ''],
    ['a NUL in a header', ['GET /chatbot/conversation HTTP/1.1', HOST, 'X-A: a\0b'], ''],
  ]
  it.each(cases)('%s: refused once, and the connection ends', async (_what, head, body) => {
    const answer = await raw(head, body + SMUGGLED)
    expect(answer.match(/HTTP\/1\.1 \d+/g), answer).toHaveLength(1)
    const isForeign = answer.includes('MissingAuthenticationToken')
    expectRefusal(parsed(answer), isForeign ? 403 : 400, isForeign ? 'MissingAuthenticationToken' : 'BadRequest')
  })

  it('no host, or too long headers', async () => {
    expectRefusal(parsed(await raw(['GET /audit/logs HTTP/1.1', 'Connection: close'])), 400, 'InvalidURI')
    const long = await raw(['GET /audit/logs HTTP/1.1', HOST, `X-A: ${'a'.repeat(20_000)}`])
    expectRefusal(parsed(long), 431, 'RequestHeaderSectionTooLarge')
  })

  it('an expectation that nobody can meet', async () => {
    const head = ['GET /audit/logs HTTP/1.1', HOST, 'Expect: a-miracle']
    expectRefusal(parsed(await raw(head)), 417, 'ExpectationFailed', 'Expect')
  })

  it('TRACE and CONNECT are not answered with what was sent', async () => {
    for (const method of ['TRACE', 'CONNECT']) {
      const answer = await raw([`${method} /audit/logs HTTP/1.1`, HOST, 'X-Secret: canary', 'Connection: close'])
      expect(answer).not.toContain('canary')
      expect(answer).not.toMatch(/^HTTP\/1\.1 2/)
    }
  })
})

/** Writes bytes to the port and gives all that comes back until the platform, or after a while the test, closes. */
async function raw(head: readonly string[], body = ''): Promise<string> {
  const socket = open()
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  const tooLong = setTimeout(() => socket.destroy(), 5_000)
  const answer = await received(socket)
  clearTimeout(tooLong)
  return answer
}

function open() {
  const { hostname, port } = new URL(platform.url)
  return connect(Number(port), hostname)
}

async function received(socket: ReturnType<typeof open>): Promise<string> {
  let answer = ''
  socket.on('data', (chunk) => (answer += chunk))
  socket.on('error', () => undefined)
  await once(socket, 'close')
  return answer
}

const lines = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers).map(([name, value]) => `${name}: ${value}`)

function parsed(answer: string): Answer {
  const [head = '', ...rest] = answer.split('\r\n\r\n')
  const [status = '', ...fields] = head.split('\r\n')
  const headers = Object.fromEntries(fields.map((line) => [line.split(':')[0]?.toLowerCase(), line.split(': ')[1]]))
  return { status: Number(status.split(' ')[1]), headers, text: rest.join('\r\n\r\n') }
}
