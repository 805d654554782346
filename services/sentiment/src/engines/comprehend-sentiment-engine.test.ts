import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { ComprehendClient } from '@aws-sdk/client-comprehend'
import { DEFAULT_THRESHOLDS } from '@customer-service/language'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ComprehendSentimentEngine } from './comprehend-sentiment-engine.ts'
import { embeddedSentimentEngine } from './embedded-sentiment-engine.ts'

interface Asked {
  readonly Text: string
  readonly LanguageCode: string
}

/** Speaks AWS JSON 1.1 as Comprehend does, and answers from the text. */
const asked: Asked[] = []
const server = createServer(async (request, response) => {
  const body: Asked = JSON.parse(await readText(request))
  asked.push(body)
  const answer = (status: number, value: object) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(value))
  }
  if (request.headers['x-amz-target'] !== 'Comprehend_20171127.DetectSentiment') return answer(400, {})
  if (body.Text.includes('break')) return answer(400, { __type: 'InternalServerException', Message: 'broken' })
  const [label, name] = /awful|schlecht/.test(body.Text) ? ['NEGATIVE', 'Negative'] : ['POSITIVE', 'Positive']
  const scores = { Positive: 0.02, Negative: 0.02, Neutral: 0.04, Mixed: 0.01, [name]: 0.93 }
  return answer(
    200,
    body.Text.includes('both')
      ? { Sentiment: 'MIXED', SentimentScore: { ...scores, Mixed: 0.9 } }
      : { Sentiment: label, SentimentScore: scores },
  )
})

let time = 0
let engine: ComprehendSentimentEngine
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())
beforeEach(() => {
  const { port } = server.address() as AddressInfo
  asked.length = 0
  time = 0
  engine = new ComprehendSentimentEngine({
    openClient: async () =>
      new ComprehendClient({
        endpoint: `http://127.0.0.1:${port}`,
        region: 'us-east-1',
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
        maxAttempts: 1,
      }),
    fallback: embeddedSentimentEngine(DEFAULT_THRESHOLDS),
    thresholds: DEFAULT_THRESHOLDS,
    timeoutMs: 5_000,
    now: () => new Date(time),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  })
})

describe('ComprehendSentimentEngine', () => {
  it('takes score and label from Comprehend and everything else from the embedded engine', async () => {
    const reading = await engine.read('the delivery of my order was awful', 60_000)
    expect(reading).toMatchObject({ engine: 'comprehend', sentiment: 'negative', score: 0.04, confidence: 0.93 })
    expect(reading.keywords).toContain('order')
    expect(reading.evidence[0]?.text).toBe('awful')
  })

  it('names the language that it heard', async () => {
    expect(await engine.read('das ist schlecht', 60_000)).toMatchObject({ engine: 'comprehend', sentiment: 'negative' })
    expect(asked).toMatchObject([{ LanguageCode: 'de' }])
  })

  it('calls mixed what Comprehend calls mixed', async () => {
    expect((await engine.read('I have both opinions about it', 60_000)).sentiment).toBe('mixed')
  })

  it('leaves Turkish to the embedded engine', async () => {
    expect(await engine.read('siparişim hala gelmedi, rezalet', 60_000)).toMatchObject({
      engine: 'embedded',
      sentiment: 'negative',
    })
    expect(asked).toEqual([])
  })

  it('falls back when Comprehend fails, and lets it rest before the next try', async () => {
    expect((await engine.read('please do not break this is the text', 60_000)).engine).toBe('embedded')
    expect((await engine.read('this is all fine', 60_000)).engine).toBe('embedded')
    expect(asked).toHaveLength(1)
    time = 30_000
    expect((await engine.read('this is all fine', 90_000)).engine).toBe('comprehend')
  })

  it('sends no more than 5,000 bytes, cut between characters', async () => {
    const reading = await engine.read(`this is awful ${'é'.repeat(4_000)}`, 60_000)
    expect(Buffer.byteLength(asked[0]?.Text ?? '')).toBeLessThanOrEqual(5_000)
    expect(asked[0]?.Text.endsWith('é')).toBe(true)
    expect(reading.analysedLength).toBe(asked[0]?.Text.length)
  })
})
