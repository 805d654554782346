import { loadConfig } from '@customer-service/core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Config } from '../src/config.ts'
import { openLanguageModel } from '../src/engines/language-model/open-language-model.ts'
import { type BedrockStandIn, CREDENTIALS_OF_PROCESS, fails, openBedrock, writes } from './bedrock-stand-in.ts'

const ORDER = { instructions: 'Reword.', text: 'Some text.' }

let bedrock: BedrockStandIn
let time: number
let logged: (readonly [event: string, fields: object])[]
beforeAll(() => {
  for (const [name, value] of Object.entries(CREDENTIALS_OF_PROCESS)) vi.stubEnv(name, value)
})
afterAll(() => void vi.unstubAllEnvs())
beforeEach(async () => {
  time = 0
  logged = []
  bedrock = await openBedrock(writes('Another text.'))
})
afterEach(() => bedrock[Symbol.asyncDispose]())

const log = (fields: object, event: string) => void logged.push([event, fields])
const open = (env = {}) =>
  openLanguageModel(loadConfig(Config, { ...bedrock.settings, ...env }), {
    now: () => new Date(time),
    log: { info: log, warn: log, error: log },
  })
const write = (model: ReturnType<typeof open>, withinMs = 10_000) => model.write(ORDER, time + withinMs)

describe('SEG-51 SEG-52 a model on Bedrock', () => {
  it('is asked by Converse, signed, with the order and a limit of tokens', async () => {
    expect(await write(open())).toBe('Another text.')
    expect(bedrock.asked).toEqual([{ ...ORDER, maxTokens: 1_200 }])
    expect(logged).toEqual([])
  })

  it('is none without BEDROCK_MODEL_ID', async () => {
    expect(await write(open({ BEDROCK_MODEL_ID: undefined }))).toBeUndefined()
    expect(bedrock.asked).toEqual([])
  })

  it('rests after a failure, which is logged once, and is tried by one request then', async () => {
    const model = open()
    bedrock.answer = fails(429, 'ThrottlingException')
    const texts = await Promise.all([write(model), write(model), write(model)])
    expect(texts).toEqual([undefined, undefined, undefined])
    expect(logged).toEqual([['bedrock_failed', { error: 'ThrottlingException' }]])
    const before = bedrock.asked.length
    time += 29_999
    await write(model)
    expect(bedrock.asked).toHaveLength(before)
    time += 1
    await Promise.all([write(model), write(model), write(model)])
    expect(bedrock.asked).toHaveLength(before + 1)
    expect(logged).toHaveLength(2)
    bedrock.answer = writes('Back.')
    time += 30_000
    expect(await write(model)).toBe('Back.')
    expect(await Promise.all([write(model), write(model)])).toEqual(['Back.', 'Back.'])
  })

  it.each(['max_tokens', 'guardrail_intervened', 'content_filtered', 'tool_use'])(
    'gives no text that it stopped by %s, and goes on with the next',
    async (stopReason) => {
      const model = open()
      bedrock.answer = writes('Half a te', stopReason)
      expect(await write(model)).toBeUndefined()
      expect(logged).toEqual([['bedrock_wrote_nothing', { stop_reason: stopReason }]])
      bedrock.answer = writes('A text.')
      expect(await write(model)).toBe('A text.')
    },
  )

  it('is left alone when the answer is due before it could write', async () => {
    expect(await write(open(), 400)).toBeUndefined()
    expect(bedrock.asked).toEqual([])
  })

  it('answers in time when nothing does', async () => {
    bedrock.answer = () => undefined
    expect(await write(open({ BEDROCK_TIMEOUT_MS: '200' }))).toBeUndefined()
    expect(logged).toEqual([['bedrock_failed', { error: 'TimeoutError' }]])
  })

  it('is given up when nobody listens', async () => {
    const model = open({ BEDROCK_ENDPOINT_URL: 'http://127.0.0.1:1' })
    expect(await write(model)).toBeUndefined()
    expect(logged).toEqual([['bedrock_failed', { error: 'ECONNREFUSED' }]])
  })

  it('is refused without the right signature, and its text is not taken from elsewhere', async () => {
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'another')
    expect(await write(open())).toBeUndefined()
    expect(logged).toEqual([['bedrock_failed', { error: 'InvalidSignatureException' }]])
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', CREDENTIALS_OF_PROCESS.AWS_SECRET_ACCESS_KEY)
  })
})
