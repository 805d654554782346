import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Credentials } from '@customer-service/core/auth'
import { createQueues, createTopic, queueClients } from '@customer-service/core/events/sns-sqs'
import { type AnyModule, TableSet } from '@customer-service/core/run'
import { createTables, dynamoDbClient } from '@customer-service/core/store/dynamodb'
import { modules } from '@customer-service/platform'
import { type Api, openApi } from '@customer-service/platform/api'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Peers, startPeers, whyNoPeers } from '../aws/peers.ts'
import {
  CLI,
  freePort,
  printed,
  type Running,
  runToEnd,
  type Settings,
  startProcess,
  type TemporaryFolder,
  temporaryFolder,
} from '../child-platform.ts'
import { startWebhookReceiver, type WebhookReceiver } from '../webhook-receiver.ts'
import { aPersonAnswers } from './a-person-answers.ts'

const reason = whyNoPeers()
if (reason) console.warn(`Nine processes on DynamoDB, SNS and SQS are NOT tested here: ${reason}`)

const PREFIX = 'nine-'
const REGION = 'us-east-1'
/** The service that keeps the access keys: it alone opens their secrets. */
const KEEPER = 'audit'
const SECRET = 'the-secret-of-the-shop-for-its-webhook'
const WORSENING = [
  'Thank you, I love the lamp, it is beautiful!',
  'Where is the second lamp that I ordered?',
  'It is late and nobody answers, this is frustrating.',
  'This is terrible service, I am really angry and disappointed!',
  'Worst company ever, I hate this, absolutely horrible!',
]
const SOON = { timeout: 20_000, interval: 100 }

const resources = new AsyncDisposableStack()
let api: Api
let admin: Credentials
let receiver: WebhookReceiver
let keeperUrl = ''
const services = new Map<string, Running>()

/** What a deployment makes once: tables, topic, queues, keys; then a process a service, each with a master key of its own. */
async function deploy(): Promise<void> {
  const peers = resources.use(await startPeers())
  const folder: TemporaryFolder = resources.use(await temporaryFolder())
  receiver = resources.use(await startWebhookReceiver(SECRET))
  const [topicArn] = await Promise.all([makeTopic(peers), makeTables(peers)])
  admin = { accessKeyId: 'ADMINISTRATOR12345', secretAccessKey: 'secret-of-the-administrator' }
  const ports = new Map(
    await Promise.all(modules.map(async ({ manifest }) => [manifest.name, await freePort()] as const)),
  )
  keeperUrl = `http://127.0.0.1:${ports.get(KEEPER)}`
  const urls = [...ports].map(([name, port]) => `${name}=http://127.0.0.1:${port}`).join(',')
  await Promise.all(
    modules.map(async (module, number) => {
      const { name } = module.manifest
      await startService(name, {
        PORT: String(ports.get(name)),
        SERVICE_URLS: urls,
        SERVICE_ACCESS_KEY_ID: keyOf(name).access_key_id,
        SERVICE_SECRET_ACCESS_KEY: keyOf(name).secret_access_key,
        MASTER_KEY: Buffer.alloc(32, number + 1).toString('base64'),
        ...(name === KEEPER ? keysToKeep() : { KEYS_URL: keeperUrl }),
        DATA_DIR: folder.path,
        WEBHOOK_ALLOW_PRIVATE_ADDRESSES: 'true',
        UNDERSTANDING_TIMEOUT_MS: '20000',
        ...(await awsSettings(peers, topicArn, module)),
      })
    }),
  )
  const url = await startProxy((path) => {
    const service = modules.find(({ manifest }) => manifest.paths.some((prefix) => path.startsWith(prefix)))
    return ports.get(service?.manifest.name ?? '') ?? 0
  })
  api = openApi({ url, credentials: { ...admin, region: REGION } })
  resources.defer(() => api.close())
}

const makeTopic = ({ snsSqs }: Peers): Promise<string> => createTopic(queueClients(snsSqs.settings), PREFIX)

async function makeTables({ dynamoDb }: Peers): Promise<void> {
  const client = dynamoDbClient(dynamoDb.settings)
  // One service after the other: ninety tables at once are more connections than a busy machine takes in a second.
  for (const module of modules) {
    const { name } = module.manifest
    await createTables(client, { tablePrefix: PREFIX, service: name, tables: new TableSet([module]).of(name) })
  }
  client.destroy()
}

const keyOf = (service: string) => ({
  access_key_id: `SERVICE${service.toUpperCase()}`,
  secret_access_key: `secret-of-${service}-for-its-calls`,
})

const keysToKeep = (): Settings => ({
  BOOTSTRAP_ACCESS_KEY_ID: admin.accessKeyId,
  BOOTSTRAP_SECRET_ACCESS_KEY: admin.secretAccessKey,
  SERVICE_CALLS: modules.map(({ manifest: { name, calls } }) => `${name}=${calls.join('+')}`).join(','),
  ...Object.fromEntries(
    modules
      .filter(({ manifest }) => manifest.name !== KEEPER)
      .map(({ manifest: { name } }) => [`SERVICE_KEY_${name.toUpperCase()}`, JSON.stringify(keyOf(name))]),
  ),
})

async function awsSettings({ dynamoDb, snsSqs }: Peers, topicArn: string, { manifest }: AnyModule): Promise<Settings> {
  const types = manifest.subscribes.map(({ type }) => type)
  const wanted = { prefix: PREFIX, topicArn, consumer: manifest.name, types }
  const queues = types.length === 0 ? undefined : await createQueues(queueClients(snsSqs.settings), wanted)
  return {
    REGION,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.settings.endpoint,
    AWS_ENDPOINT_URL_SNS: snsSqs.settings.endpoint,
    AWS_ENDPOINT_URL_SQS: snsSqs.settings.endpoint,
    AWS_ACCESS_KEY_ID: dynamoDb.settings.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: dynamoDb.settings.credentials.secretAccessKey,
    TABLE_PREFIX: PREFIX,
    TOPIC_ARN: topicArn,
    ...(queues && { QUEUE_URL: queues.queueUrl, DLQ_URL: queues.dlqUrl }),
  }
}

async function startService(name: string, settings: Settings): Promise<void> {
  const main = fileURLToPath(new URL(`../../services/${name}/src/main.ts`, import.meta.url))
  const child = startProcess([main], settings)
  services.set(name, child)
  resources.defer(async () => {
    child.process.kill('SIGKILL')
    await child.exitCode
  })
  await printed(child, /"msg":"ready"/)
}

/** The load balancer: brings a path to its service and leaves the rest of the request as it is, the host header too. */
async function startProxy(portOf: (path: string) => number): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    const { method, url = '', headers } = incoming
    const forwarded = request({ host: '127.0.0.1', port: portOf(url), method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    forwarded.on('error', () => outgoing.writeHead(502).end())
    incoming.pipe(forwarded)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  resources.defer(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

const post = async (path: string, body: object) => {
  const answer = await api.call('POST', path, body)
  expect([200, 201, 202], JSON.stringify(answer.body)).toContain(answer.status)
  return answer.body
}
const get = async (path: string) => {
  const answer = await api.call('GET', path)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}
const say = (conversation_id: string, message: string) =>
  post(`/chatbot/conversation/${conversation_id}/message`, { message })
const today = () => new Date().toISOString().slice(0, 10)

describe.skipIf(reason)(`nine processes on DynamoDB, SNS and SQS${reason ? ` (${reason})` : ''}`, () => {
  beforeAll(deploy, 120_000)
  afterAll(() => resources.disposeAsync(), 30_000)

  it('help a customer together: order, article, person, case, webhook, audit, figures', {
    timeout: 60_000,
  }, async () => {
    await post('/webhook/configure', {
      url: receiver.url,
      events: ['conversation.created', 'escalation.created'],
      secret: SECRET,
    })
    const filled = await runToEnd([CLI, 'demo', '--url', api.url], {
      AWS_ACCESS_KEY_ID: admin.accessKeyId,
      AWS_SECRET_ACCESS_KEY: admin.secretAccessKey,
    })
    expect(filled.code, filled.errors).toBe(0)

    const asked = await post('/chatbot/conversation', {
      user_id: 'user123',
      initial_message: 'I need help with my order',
      channel: 'web',
    })
    expect(asked.outcome).toBe('asked_back')
    const told = await say(asked.conversation_id, 'ORD-9876')
    expect(told).toMatchObject({ outcome: 'answered_from_orders', sources: [{ type: 'order', id: 'ORD-9876' }] })
    expect(told.response).toContain('ORD-9876 was placed on March 15')
    const taught = await vi.waitFor(async () => {
      const answer = await say(asked.conversation_id, 'How do I return a damaged product?')
      expect(answer.outcome).toBe('answered_from_knowledge')
      return answer
    }, SOON)
    expect(taught.sources).toContainEqual(expect.objectContaining({ type: 'article', id: 'kb-12345' }))
    const handedOver = await say(asked.conversation_id, 'I want to speak to a human being, please')
    expect(handedOver.outcome).toBe('handed_over')
    const { escalation_id } = handedOver

    const followed = handedOver.suggested_actions.find(({ type }: { type: string }) => type === 'link')
    const seen = await fetch(followed.url.replace(/^https?:\/\/[^/]+/, api.url))
    expect(await seen.json()).toMatchObject({ escalation_id, status: 'received' })
    const opened = await get(`/escalation/cases/${escalation_id}`)
    expect(opened).toMatchObject({ user_id: 'user123', conversation_id: asked.conversation_id })
    expect(opened.transcript.map(({ text }: { text: string }) => text)).toContain('ORD-9876')

    const conversation = { conversation_id: asked.conversation_id }
    expect((await receiver.received('conversation.created', conversation)).data.user_id).toBe('user123')
    await receiver.received('escalation.created', { escalation_id })

    const { total, messages } = await get(`/chatbot/conversation/${asked.conversation_id}?limit=100`)
    expect(messages).toHaveLength(total)
    const logs = await vi.waitFor(async () => {
      const found = await get(`/audit/logs?conversation_id=${asked.conversation_id}&action_type=message_sent`)
      expect(found.total).toBe(total / 2)
      return found.logs
    }, SOON)
    for (const { service, details } of logs) {
      expect(service).toBe('chatbot')
      expect(details.degraded).toBeUndefined()
    }
    await vi.waitFor(async () => {
      const { summary } = await get(`/analytics/dashboard?start_date=${today()}&end_date=${today()}`)
      expect(summary).toMatchObject({ total_conversations: 1, escalation_rate: 1 })
      expect(summary.average_sentiment_score).toBeGreaterThan(0)
    }, SOON)
  })

  it('prove what was done: an audit export', { timeout: 60_000 }, async () => {
    const { report_id } = await post('/analytics/reports', {
      report_type: 'audit_export',
      time_period: { start: today(), end: today() },
      filters: { user_id: 'user123', action_type: 'message_sent' },
      format: 'json',
    })
    const link = await vi.waitFor(async () => {
      const { status, download_url } = await get(`/analytics/reports/${report_id}`)
      expect(status).toBe('completed')
      return download_url
    }, SOON)
    const file = await fetch(link.replace(/^https?:\/\/[^/]+/, api.url))
    const { rows } = JSON.parse(await file.text())
    const { logs } = await get('/audit/logs?user_id=user123&action_type=message_sent')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map(({ log_id }: { log_id: string }) => log_id)).toEqual(
      logs.map(({ log_id }: { log_id: string }) => log_id),
    )
  })

  it('let a person answer, and the bot again', { timeout: 90_000 }, async () => {
    await aPersonAnswers({ admin: api, url: api.url, receiver, secret: SECRET })
  })

  it('follow the mood of conversations, message by message and in a batch', { timeout: 60_000 }, async () => {
    const message = (text: string, conversation_id: string) => ({ text, conversation_id, user_id: 'ada' })
    for (const text of WORSENING) await post('/sentiment/analyze', message(text, 'conv-1'))
    const sent_at = (minute: number) => new Date(Date.now() - (10 - minute) * 60_000).toISOString()
    const texts = WORSENING.map((text, minute) => ({ ...message(text, 'conv-2'), sent_at: sent_at(minute) }))
    const { batch_id } = await post('/sentiment/analyze/batch', { texts })
    await vi.waitFor(async () => {
      for (const id of ['conv-1', 'conv-2']) {
        const mood = await get(`/sentiment/conversations/${id}`)
        expect(mood).toMatchObject({ trend: 'worsening', worsening_episodes: 1, total: texts.length })
      }
    }, SOON)
    await post(`/sentiment/analyses/${batch_id}.0/correction`, { sentiment: 'neutral' })
    expect(await get('/sentiment/corrections')).toMatchObject({ total: 1 })
    expect((await api.call('DELETE', `/sentiment/analyses/${batch_id}.0`)).status).toBe(200)
    expect(await get('/sentiment/corrections')).toMatchObject({ total: 0 })
  })

  it('PLT-07 tell a caller no signing key, though its policy allows everything', async () => {
    const keeper = openApi({ url: keeperUrl, credentials: { ...admin, region: REGION } })
    resources.defer(() => keeper.close())
    const day = today().replaceAll('-', '')
    const query = `date=${day}&region=${REGION}&service=execute-api&nonce=${'n'.repeat(22)}`
    const path = `/internal/signing-keys/${keyOf('chatbot').access_key_id}?${query}`
    const answer = await keeper.call('GET', `${path}&sealed_for=${keyOf('chatbot').access_key_id}`)
    expect(answer).toMatchObject({ status: 403, body: { error: 'AccessDenied' } })
  })

  it('answer for their health, and refuse what is not signed', async () => {
    for (const { manifest } of modules) {
      expect((await fetch(`${api.url}/${manifest.name}/health`)).status, manifest.name).toBe(200)
    }
    expect((await fetch(`${api.url}/chatbot/conversation?user_id=user123`)).status).toBe(403)
  })

  it('PLT-04 go on for a known caller without the keeper of the keys, and let nobody else in', async () => {
    const analysed = () => api.call('POST', '/sentiment/analyze', { text: WORSENING[0], user_id: 'ada' })
    expect((await analysed()).status).toBe(200)
    const keeper = services.get(KEEPER)
    keeper?.process.kill('SIGTERM')
    await keeper?.exitCode
    expect((await analysed()).status).toBe(200)
    const credentials = { accessKeyId: 'MADEUP', secretAccessKey: 'made-up', region: REGION }
    const stranger = openApi({ url: api.url, credentials })
    resources.defer(() => stranger.close())
    const refused = await stranger.call('GET', '/sentiment/corrections')
    expect(refused).toMatchObject({ status: 503, body: { error: 'ServiceUnavailable' }, retryAfterSeconds: 2 })
  })

  it('P14 end with 0 on SIGTERM, within 25 s', { timeout: 25_000 }, async () => {
    for (const { process } of services.values()) process.kill('SIGTERM')
    expect(await Promise.all([...services.values()].map(({ exitCode }) => exitCode))).toEqual(modules.map(() => 0))
  })
})
