import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { loadConfig } from '@customer-service/core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { agentServer } from '../src/agent/agent-server.ts'
import { AgentSettings } from '../src/agent/agent-settings.ts'
import { calendarOf } from '../src/domain/analysis/calendar.ts'
import { noLanguageModel } from '../src/engines/language-model/language-model.ts'
import { openLanguageModel } from '../src/engines/language-model/open-language-model.ts'
import { type BedrockStandIn, CREDENTIALS_OF_PROCESS, fails, openBedrock, writes } from './bedrock-stand-in.ts'

const { vectors } = JSON.parse(
  readFileSync(new URL('../../../test/vectors/segmentation.json', import.meta.url), 'utf8'),
) as { vectors: readonly { id: string; input: object; expect?: { analysis: object } }[] }
const vectorOf = (id: string) => vectors.find((vector) => vector.id === id)
const settings = { settings: { calendar: calendarOf('UTC'), minors: 'reject' } } as const
const SESSION = 'x-amzn-bedrock-agentcore-runtime-session-id'

let server: Server
let base: string
beforeAll(async () => {
  server = agentServer({
    ...settings,
    model: noLanguageModel,
    now: () => new Date('2026-02-12T09:00:00Z'),
    newId: (prefix) => `${prefix}-${'0'.repeat(35)}`,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
})

const post = (body: string | Uint8Array<ArrayBuffer>, headers = {}, query = '') =>
  fetch(`${base}/invocations${query}`, { method: 'POST', body, headers })

describe('SEG-01 C-24 the container contract of AgentCore', () => {
  it('GET /ping is healthy since its start, in whole Unix seconds', async () => {
    const answer = await fetch(`${base}/ping`)
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { status: 'Healthy', time_of_last_update: 1_770_886_800 },
    ])
  })

  it('POST /invocations analyses, byte for byte as the platform does', async () => {
    const vector = vectorOf('A002')
    const answer = await post(JSON.stringify(vector?.input))
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await answer.text()).toContain(`{"analysis":${JSON.stringify(vector?.expect?.analysis)},"explanation":"This`)
  })

  it('accepts the session header, and makes one up when there is none', async () => {
    const session = 'a-session-of-at-least-33-characters'
    const body = JSON.stringify(vectorOf('A001')?.input)
    expect((await post(body, { [SESSION]: session })).headers.get(SESSION)).toBe(session)
    expect((await post(body)).headers.get(SESSION)).toHaveLength(43)
  })

  it('streams the answer as an event when that is asked for', async () => {
    const answer = await post('{"prompt":"What is customer segmentation?"}', { accept: 'text/event-stream' })
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const [, data = ''] = /^data: (.*)\n\n$/.exec(await answer.text()) ?? []
    expect(JSON.parse(data)).toMatchObject({ response: expect.stringMatching(/^Customer segmentation is/) })
  })

  it('takes as_of, explain and Accept-Language too', async () => {
    const body = JSON.stringify(vectorOf('A001')?.input)
    const answer: any = await (await post(body, { 'accept-language': 'tr' }, '?as_of=2026-03-12&explain=true')).json()
    expect(answer).toMatchObject({ analysis: { membershipDays: 56 }, explanation: expect.stringMatching(/^Bu, /) })
    expect(answer.labels.ageSegment.value).toBe('GençYetişkin')
  })
})

describe('what the agent refuses', () => {
  it.each([
    ['no JSON', '{"customerData"', undefined],
    ['bad UTF-8', new Uint8Array([0x22, 0xff, 0x22]), undefined],
    ['nothing', '', undefined],
    ['neither kind of payload', '{}', 'customerData'],
    ['both kinds', '{"customerData":{},"prompt":"x"}', 'customerData'],
    ['a wrong field', '{"customerData":{"city":5}}', 'city'],
  ])('SEG-60 %s', async (_what, body, field) => {
    const answer = await post(body)
    expect(answer.status).toBe(400)
    const error: any = await answer.json()
    expect([error.error, error.field]).toEqual(['ValidationError', field])
  })

  it('SEG-64 a payload above 256 KB, while it is still being sent', async () => {
    const [, port] = base.split(/:(\d+)$/)
    const socket = connect(Number(port), '127.0.0.1')
    socket.write('POST /invocations HTTP/1.1\r\nhost: agent\r\ncontent-length: 100000000\r\n\r\n')
    socket.write('x'.repeat(300_000))
    let text = ''
    for await (const chunk of socket.setEncoding('utf8')) text += chunk
    expect(text).toMatch(/^HTTP\/1\.1 400 /)
    expect(text).toContain('"field":"customerData"')
  })

  it('other paths and methods', async () => {
    expect((await fetch(`${base}/invocations`)).status).toBe(405)
    expect((await fetch(`${base}/other`)).status).toBe(404)
  })
})

describe('the agent with Bedrock', () => {
  let bedrock: BedrockStandIn
  let worded: Server
  beforeAll(async () => {
    for (const [name, value] of Object.entries(CREDENTIALS_OF_PROCESS)) vi.stubEnv(name, value)
    bedrock = await openBedrock(({ text, ...asked }, response) => {
      const given = /<text>(.*)<\/text>/s.exec(text)?.[1] ?? 'Customer segmentation is dividing customers into groups.'
      writes(given.replace('This customer is a', 'It is a'))({ text, ...asked }, response)
    })
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const now = () => new Date('2026-02-12T09:00:00Z')
    const model = openLanguageModel(loadConfig(AgentSettings, bedrock.settings), { now, log })
    worded = agentServer({ ...settings, model, now, newId: (prefix) => prefix, log })
    await once(worded.listen(0, '127.0.0.1'), 'listening')
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    worded.closeAllConnections()
    worded.close()
    await bedrock[Symbol.asyncDispose]()
  })
  const ask = (body: unknown, headers = {}) => {
    const address = worded.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/invocations`
    return fetch(url, { method: 'POST', body: JSON.stringify(body), headers })
  }

  it('SEG-51 explains in the words of the model, as JSON and as an event', async () => {
    const input = vectorOf('A002')?.input
    const { explanation }: any = await (await ask(input)).json()
    expect(explanation).toMatch(/^It is a standard-value customer in the Gümüş tier/)
    const event = await (await ask(input, { accept: 'text/event-stream' })).text()
    expect(JSON.parse(event.slice('data: '.length))).toMatchObject({ explanation })
  })

  it('SEG-52 answers from the guide in the words of the model', async () => {
    const answer = await (await ask({ prompt: 'What is customer segmentation?' })).json()
    expect(answer).toEqual({
      response: 'Customer segmentation is dividing customers into groups.',
      sources: [{ id: 'guide-segmentation', title: 'What customer segmentation is' }],
    })
  })

  it('SEG-51 explains in its own words when the model fails', async () => {
    bedrock.answer = fails(503, 'ServiceUnavailableException')
    const { explanation }: any = await (await ask(vectorOf('A002')?.input)).json()
    expect(explanation).toMatch(/^This customer is a standard-value customer/)
  })
})
