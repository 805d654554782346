import { request } from 'node:http'
import aws4 from 'aws4'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ChildPlatform, startChild, type TemporaryFolder, temporaryFolder } from '../child-platform.ts'

/** What holds for every service alike, on one platform that has been used. */
let folder: TemporaryFolder
let platform: ChildPlatform
let answers: readonly { readonly path: string; readonly body: unknown }[]
beforeAll(async () => {
  folder = await temporaryFolder()
  platform = await startChild(folder.path, { LOG_LEVEL: 'debug', TRUSTED_PROXY_HOPS: '1' })
  answers = await useEverything()
})
afterAll(async () => {
  await platform[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const SERVICES = ['chatbot', 'sentiment', 'routing', 'knowledge', 'analytics', 'escalation', 'audit'] as const

/** Nobody may find these outside of the data that they belong to. */
const CANARIES = {
  card: '4111 1111 1111 1111',
  mail: 'canary.of.ada@example.com',
  phone: '+90 532 000 11 22',
  iban: 'TR330006100519786457841326',
  name: 'Kanarya Kuşdili',
} as const
const PERSONAL = `My order ORD-9876 is late. I am ${CANARIES.name}, ${CANARIES.mail}, ${CANARIES.phone}, card ${CANARIES.card}, ${CANARIES.iban}`

async function call(method: string, path: string, body?: object): Promise<unknown> {
  const answer = await platform.api.call(method, path, body)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

/** One call of each kind, with its answer. */
async function useEverything() {
  const made: { path: string; body: unknown }[] = []
  async function use(method: string, path: string, body?: object): Promise<Record<string, string>> {
    const answer = await call(method, path, body)
    made.push({ path, body: answer })
    return answer as Record<string, string>
  }
  await use('PUT', '/knowledge/articles/kb-12345', article('How to return a damaged product'))
  for (let i = 0; i < 4; i++) await use('POST', '/knowledge/articles', article(`Return number ${i}`))
  await use('PUT', '/chatbot/orders/ORD-9876', { status: 'processing', placed_at: '2025-03-15T10:00:00Z' })
  const { conversation_id = '' } = await use('POST', '/chatbot/conversation', {
    user_id: 'user123',
    initial_message: PERSONAL,
  })
  await use('POST', `/chatbot/conversation/${conversation_id}/message`, { message: 'I want to talk to a person' })
  await use('GET', `/chatbot/conversation/${conversation_id}`)
  await use('POST', '/sentiment/analyze', { text: PERSONAL, user_id: 'user123' })
  await use('POST', '/routing/inquiries', { inquiry_text: PERSONAL, user_id: 'user123' })
  const { escalation_id = '' } = await use('POST', '/escalation/cases', { user_id: 'user123', issue_summary: PERSONAL })
  await use('GET', `/escalation/cases/${escalation_id}`)
  await use('GET', '/escalation/cases')
  const period = { start: '2025-02-01T00:00:00Z', end: '2025-02-28T23:59:59Z' }
  const { report_id = '' } = await use('POST', '/analytics/reports', {
    report_type: 'conversation_analysis',
    time_period: period,
    format: 'json',
  })
  await use('GET', `/analytics/reports/${report_id}`)
  await use('GET', '/analytics/dashboard')
  await use('POST', '/webhook/configure', {
    url: 'https://hooks.example.com/a',
    events: ['escalation.created'],
    secret: 'canary-secret-of-the-webhook',
  })
  const { email_id = '' } = await use('POST', '/notifications/email/configure', {
    email: 'support@example.com',
    events: ['escalation.created'],
  })
  expect(email_id).not.toBe('')
  await use('POST', '/auth/access-keys', { principal: 'user/other' })
  await use('GET', '/knowledge/search?query=return')
  await vi.waitFor(async () => expect(servicesOf(await logs('limit=1000'))).toContain('knowledge'), { timeout: 30_000 })
  await use('GET', '/audit/logs?limit=1000')
  return made
}

const article = (title: string) => ({ title, content: 'Send the product back within 30 days.', category: 'returns' })

async function logs(query: string): Promise<readonly Record<string, unknown>[]> {
  return ((await call('GET', `/audit/logs?${query}`)) as { logs: readonly Record<string, unknown>[] }).logs
}

const servicesOf = (entries: readonly Record<string, unknown>[]) => [...new Set(entries.map(({ service }) => service))]

interface OpenApi {
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly tags: readonly string[] }>>>>
}
const openApi = async (): Promise<OpenApi> => (await fetch(`${platform.url}/openapi.json`)).json() as Promise<OpenApi>

describe('services', () => {
  it('PLT-01 each of the seven has a name and a description of its own', async () => {
    const { tags } = await openApi()
    for (const name of SERVICES) {
      expect(tags.find((tag) => tag.name === name)?.description, name).toMatch(/^\S.{15,}$/)
    }
    expect(new Set(tags.map(({ description }) => description)).size).toBe(tags.length)
  })

  it('PLT-02 each answers below its own path, all on one host', async () => {
    const { paths } = await openApi()
    for (const name of SERVICES) {
      expect((await fetch(`${platform.url}/${name}/health`)).status, name).toBe(200)
      const own = Object.entries(paths).filter(([, methods]) =>
        Object.values(methods).some(({ tags }) => tags.includes(name)),
      )
      expect(own.length, name).toBeGreaterThan(0)
      const others = own.map(([path]) => path).filter((path) => !path.startsWith(`/${name}/`))
      // The keys of callers are kept by the audit service.
      expect(others.filter((path) => name !== 'audit' || !path.startsWith('/auth/'))).toEqual([])
    }
  })
})

describe('what is sent and answered', () => {
  it('PLT-20 is named in snake_case, but for the segment agent, which has its own names', async () => {
    const { paths } = await openApi()
    const oddNames = (path: string) => [...propertyNames(paths[path])].filter((name) => !/^[a-z][a-z0-9_]*$/.test(name))
    for (const path of Object.keys(paths)) {
      if (path !== '/segmentation/invocations') expect(oddNames(path), path).toEqual([])
    }
    const agent = [...propertyNames(paths['/segmentation/invocations'])]
    expect(agent).toEqual(expect.arrayContaining(['customerData', 'productHistory', 'ageSegment', 'missingRegulars']))
    expect(agent.filter((name) => name.includes('_'))).toEqual([])
  })

  const PREFIXES: Readonly<Record<string, string>> = {
    conversation_id: 'conv',
    message_id: 'msg',
    analysis_id: 'sent',
    routing_id: 'route',
    report_id: 'rep',
    escalation_id: 'esc',
    log_id: 'audit',
  }
  it('PLT-21 has ids that tell what they are of', () => {
    const seen = new Set<string>()
    for (const [name, value, path] of fieldsOf(answers)) {
      const prefix = PREFIXES[name]
      if (prefix === undefined) continue
      expect(value, `${path} ${name}`).toMatch(new RegExp(`^${prefix}-[A-Za-z0-9]{5,}$`))
      seen.add(name)
    }
    expect([...seen].toSorted()).toEqual(Object.keys(PREFIXES).toSorted())
    const articles = answers.flatMap(({ path, body }) => (path === '/knowledge/articles' ? [body] : []))
    expect(articles).toHaveLength(4)
    for (const body of articles) expect(body).toMatchObject({ id: expect.stringMatching(/^kb-[a-z0-9]{5,}$/) })
  })

  it('PLT-22 has times in UTC, to the second', () => {
    const isTime = (name: string) => /(_at|_time|^timestamp|^last_updated|_completion)$/.test(name)
    const isDuration = (name: string) => /^(estimated_response|average_resolution|resolution)_time$/.test(name)
    const times = fieldsOf(answers).filter(([name, value]) => isTime(name) && !isDuration(name) && value !== null)
    expect(new Set(times.map(([name]) => name)).size).toBeGreaterThan(6)
    for (const [name, value, path] of times) {
      expect(value, `${path} ${name}`).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    }
  })

  it('PLT-23 has scores between 0 and 1', () => {
    const scores = fieldsOf(answers).filter(([name]) => /(^|_)(score|confidence|rate)$/.test(name))
    expect(new Set(scores.map(([name]) => name))).toEqual(
      new Set([
        'sentiment_score',
        'average_sentiment_score',
        'relevance_score',
        'confidence',
        'escalation_rate',
        'score',
      ]),
    )
    const numbers = scores.filter(([, value]) => value !== null)
    expect(numbers.length).toBeGreaterThan(8)
    for (const [name, value, path] of numbers) {
      expect(value, `${path} ${name}`).toBeTypeOf('number')
      expect(value, `${path} ${name}`).toBeGreaterThanOrEqual(0)
      expect(value, `${path} ${name}`).toBeLessThanOrEqual(1)
    }
  })

  it.each([
    ['/knowledge/search?query=return', 'results', 'id'],
    ['/audit/logs?user_id=user123', 'logs', 'log_id'],
    ['/escalation/cases', 'cases', 'escalation_id'],
  ])('PLT-25 %s gives in pages what it gives at once, and says how much there is', async (path, list, id) => {
    const page = async (limit: number, offset: number) => {
      const separator = path.includes('?') ? '&' : '?'
      const body = (await call('GET', `${path}${separator}limit=${limit}&offset=${offset}`)) as Record<string, unknown>
      expect(body).toMatchObject({ limit, offset })
      return { total: body.total as number, ids: (body[list] as Record<string, string>[]).map((item) => item[id]) }
    }
    const all = await page(100, 0)
    expect(all.total).toBe(all.ids.length)
    expect(all.total).toBeGreaterThan(1)
    const pages: (string | undefined)[] = []
    for (let offset = 0; offset < all.total; offset += 2) {
      const { total, ids } = await page(2, offset)
      expect(total).toBe(all.total)
      pages.push(...ids)
    }
    expect(pages).toEqual(all.ids)
    expect((await page(2, all.total)).ids).toEqual([])
  })
})

describe('the trail and the logs', () => {
  it('AUD-07 every service writes what was done with it', async () => {
    expect(servicesOf(await logs('limit=1000'))).toEqual(expect.arrayContaining([...SERVICES, 'notifications']))
  })

  it('AUD-07 says whether a message held personal data, for each kind', async () => {
    for (const [kind, text] of Object.entries(CANARIES)) {
      if (kind === 'name') continue
      expect(await containsPersonalData(`It is ${text}, thank you`), kind).toBe(true)
    }
    expect(await containsPersonalData('Where is my order ORD-9876? I need it for the 15th')).toBe(false)
  })

  it('AUD-09 neither the audit trail nor the log of the process tells what customers wrote, or a secret', async () => {
    await platform.api.call('POST', '/chatbot/conversation', { user_id: 'user123', text: PERSONAL })
    await fetch(`${platform.url}/audit/logs?user_id=${CANARIES.mail}`, {
      headers: { authorization: `Bearer ${CANARIES.iban}`, 'x-amz-security-token': CANARIES.iban },
    })
    const log = platform.output() + platform.errors()
    const trail = JSON.stringify(await logs('limit=1000'))
    expect(trail).toContain('message_sent')
    expect(log).toContain('Server listening')
    const secrets = [platform.credentials.secretAccessKey, 'canary-secret-of-the-webhook', ...issuedSecrets()]
    expect(secrets).toHaveLength(3)
    for (const canary of [...Object.values(CANARIES), ...secrets]) {
      expect(log.includes(canary), `the log tells ${canary}`).toBe(false)
      expect(trail.includes(canary), `the trail tells ${canary}`).toBe(false)
    }
  })

  it('AUD-10 names the address that the trusted proxy saw, not one that the caller made up', async () => {
    expect(await addressOfCaller({ 'x-forwarded-for': '203.0.113.9, 198.51.100.7' })).toBe('198.51.100.7')
    expect(await addressOfCaller({})).toBe('127.0.0.1')
    await using other = await temporaryFolder()
    await using direct = await startChild(other.path)
    expect(await addressOfCaller({ 'x-forwarded-for': '203.0.113.9' }, direct)).toBe('127.0.0.1')
  })
})

async function containsPersonalData(message: string): Promise<unknown> {
  const body = (await call('POST', '/chatbot/conversation', { user_id: 'pii', initial_message: message })) as {
    conversation_id: string
  }
  const find = () => logs(`conversation_id=${body.conversation_id}&action_type=message_sent`)
  await expect.poll(find).toHaveLength(1)
  return Object(await find().then(([entry]) => entry?.details)).contains_pii
}

/** Secrets of access keys that were made meanwhile. */
const issuedSecrets = (): readonly string[] =>
  fieldsOf(answers).flatMap(([name, value]) => (name === 'secret_access_key' ? [String(value)] : []))

/** What the trail says of where a request came from. */
async function addressOfCaller(
  headers: Record<string, string>,
  { url, credentials, api } = platform,
): Promise<unknown> {
  const { host } = new URL(url)
  const body = JSON.stringify({ user_id: `caller-${Math.random()}`, issue_summary: 'Where from?' })
  const signed = aws4.sign(
    {
      host,
      method: 'POST',
      path: '/escalation/cases',
      service: 'execute-api',
      region: credentials.region,
      headers: { 'content-type': 'application/json' },
      body,
    },
    credentials,
  ).headers as Record<string, string>
  const id = await new Promise<string>((resolve, reject) => {
    const outgoing = request(`${url}/escalation/cases`, { method: 'POST', headers: { ...signed, ...headers } })
    outgoing.on('error', reject)
    outgoing.on('response', (incoming) => {
      incoming.setEncoding('utf8')
      incoming.on('data', (text: string) => resolve(JSON.parse(text).escalation_id))
    })
    outgoing.end(body)
  })
  const find = async () =>
    ((await api.call('GET', '/audit/logs?action_type=escalation_created')).body.logs as Record<string, unknown>[]).find(
      ({ resource_id }) => resource_id === id,
    )
  await expect.poll(find).toBeDefined()
  return (await find())?.request_ip
}

/** Names of the properties of all schemas in a part of the document. */
function* propertyNames(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return
  if ('properties' in part) yield* Object.keys(part.properties as object)
  for (const inner of Object.values(part)) yield* propertyNames(inner)
}

type Field = readonly [name: string, value: unknown, path: string]

/** Every field of the answers, at any depth. Customers' own objects have their own names and values. */
function fieldsOf(all: readonly { readonly path: string; readonly body: unknown }[]): readonly Field[] {
  const inside = (value: unknown, path: string): readonly Field[] => {
    if (Array.isArray(value)) return value.flatMap((item) => inside(item, path))
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, inner]): readonly Field[] => [
      [name, inner, path],
      ...inside(inner, path),
    ])
  }
  return all.flatMap(({ path, body }) => inside(body, path))
}
