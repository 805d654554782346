import { once } from 'node:events'
import { type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http'
import { json, text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { readCredentials } from '@customer-service/platform/credentials'
import aws4 from 'aws4'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningPlatform, startPlatform } from '../running-platform.ts'

const PATH = '/segmentation/batch?as_of=2026-02-12'
const LINE = `${JSON.stringify({
  customerData: {
    city: 'Ankara',
    region: { name: 'Marmara', climateType: 'Temperate', medianBasket: 200, trend: 'Makeup' },
    currentSeason: 'Winter',
  },
})}\n`
/** Some 1.7 MB. */
const LONG = LINE.repeat(10_000)

let platform: RunningPlatform
beforeAll(async () => {
  platform = await startPlatform({ LINES_MAX_BYTES: '4000000' })
})
afterAll(() => platform[Symbol.asyncDispose]())

interface SendOptions {
  readonly headers?: object
  readonly secret?: string
  readonly to?: RunningPlatform
}

/** A signed request whose body isn't sent yet. */
async function open(body: string, { headers = {}, secret, to = platform }: SendOptions = {}) {
  const { host, hostname, port } = new URL(to.url)
  const credentials = await readCredentials(`${to.folder}/credentials`)
  const signed = aws4.sign(
    {
      host,
      method: 'POST',
      path: PATH,
      body,
      service: 'execute-api',
      region: credentials.region,
      headers: { 'content-type': 'application/x-ndjson', ...headers },
    },
    secret === undefined ? credentials : { ...credentials, secretAccessKey: secret },
  )
  const outgoing = request({
    hostname,
    port,
    path: PATH,
    method: 'POST',
    headers: signed.headers as OutgoingHttpHeaders,
  })
  const answer = once(outgoing, 'response').then(([incoming]): IncomingMessage => incoming)
  answer.catch(() => undefined)
  return { outgoing, answer }
}

async function send(body: string, options?: SendOptions): Promise<IncomingMessage> {
  const { outgoing, answer } = await open(body, options)
  outgoing.end(body)
  return answer
}

it('SEG-67 a body may take longer than other requests as long as it keeps coming, but may not drip', async () => {
  const dripping = await open(LONG)
  const drip = setInterval(() => dripping.outgoing.write('{'), 1_000)
  const { outgoing, answer } = await open(LONG)
  const pieces = 6
  for (let i = 0; i < pieces; i++) {
    const [from, to] = [i, i + 1].map((place) => Math.floor((LONG.length * place) / pieces))
    outgoing.write(LONG.slice(from, to))
    await wait(12_000 / pieces)
  }
  outgoing.end()
  const incoming = await answer
  expect(incoming.statusCode).toBe(200)
  expect((await text(incoming)).trimEnd().split('\n')).toHaveLength(10_000)
  clearInterval(drip)
  const refused = await dripping.answer
  expect([refused.statusCode, await json(refused)]).toMatchObject([408, { error: 'RequestTimeout' }])
  dripping.outgoing.destroy()
})

it('SEG-67 a wrong signature over the hash of the body is refused before the body is there', async () => {
  const headers = { 'x-amz-content-sha256': 'a'.repeat(64) }
  const { outgoing, answer } = await open(LONG, { headers, secret: 'wrong' })
  outgoing.on('error', () => undefined).write(LINE)
  const incoming = await answer
  expect([incoming.statusCode, await json(incoming)]).toMatchObject([403, { error: 'SignatureDoesNotMatch' }])
  outgoing.destroy()
})

it('SEG-67 what is longer than the setting says is refused with the limit', async () => {
  const { outgoing, answer } = await open(LONG.repeat(3))
  outgoing.on('error', () => undefined).write(LINE)
  const incoming = await answer
  const message = 'The body is larger than 4000000 bytes'
  expect([incoming.statusCode, await json(incoming)]).toEqual([413, { error: 'PayloadTooLarge', message }])
  outgoing.destroy()
})

it('SEG-67 clients that hang up while they send or are answered leave room for the next', async () => {
  for (let i = 0; i < 3; i++) {
    const sending = await open(LONG)
    const half = LONG.slice(0, LONG.length / 2)
    await new Promise((sent) => sending.outgoing.on('error', () => undefined).write(half, sent))
    sending.outgoing.destroy()
    const answered = await send(LONG)
    await once(answered, 'data')
    answered.destroy()
  }
  const statusOf = async (incoming: IncomingMessage) => {
    await text(incoming)
    return incoming.statusCode
  }
  await expect.poll(async () => statusOf(await send(LONG))).toBe(200)
})

it('P14 an orderly end waits a few seconds for who still reads, then ends the answer', async () => {
  const ending = await startPlatform()
  const incoming = await send(LONG, { to: ending })
  const cut = once(incoming, 'error').then(([error]) => error)
  await once(incoming, 'readable')
  const ended = ending[Symbol.asyncDispose]()
  const waiting = wait(4_000, 'still waiting')
  expect(await Promise.race([ended, cut, waiting])).toBe('still waiting')
  await ended
  incoming.resume()
  expect(await cut).toMatchObject({ code: 'ECONNRESET' })
})
