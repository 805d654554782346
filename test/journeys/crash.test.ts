import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import {
  type ChildPlatform,
  CLI,
  freePort,
  printed,
  startChild,
  startProcess,
  temporaryFolder,
} from '../child-platform.ts'

vi.setConfig({ testTimeout: 90_000 })

const CONVERSATIONS = 50
const RECOVERY = { timeout: 30_000, interval: 50 }

interface Said {
  readonly user_id: string
  readonly conversation: readonly string[]
}

/** Three messages a customer, some of them twice the same, so that a lost or doubled one is noticed. */
const talks: readonly Said[] = Array.from({ length: CONVERSATIONS }, (_, i) => ({
  user_id: `customer-${i}`,
  conversation: [
    ['I need help with my order', `How do I return product ${i}?`, 'Where is my parcel?'][i % 3] ?? '',
    `My order number is ORD-${1_000 + i}`,
    i % 5 === 0 ? 'I want to talk to a person' : `My order number is ORD-${1_000 + i}`,
  ],
}))

const read = async (platform: ChildPlatform, path: string) => {
  const { status, body } = await platform.api.call('GET', path)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const today = () => new Date().toISOString().slice(0, 10)
const dashboard = (platform: ChildPlatform) =>
  read(platform, `/analytics/dashboard?start_date=${today()}&end_date=${today()}`)
const audited = async (platform: ChildPlatform, action: string): Promise<number> =>
  (await read(platform, `/audit/logs?action_type=${action}&limit=1`)).total

describe('kill -9 in the middle of a replay', () => {
  it('P1 P2 P3 P4 loses nothing that was acknowledged, and doubles nothing that was sent again', async () => {
    await using folder = await temporaryFolder()
    const file = join(folder.path, 'talks.jsonl')
    await writeFile(file, talks.map((talk) => JSON.stringify(talk)).join('\n'))
    const settings = { PORT: String(await freePort()) }
    const data = join(folder.path, 'data')
    await using first = await startChild(data, settings)
    const replay = startProcess([CLI, 'replay', file, '--concurrency', '4', '--url', first.url], {
      AWS_ACCESS_KEY_ID: first.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: first.credentials.secretAccessKey,
    })
    await printed(replay, /^Replaying 1[05]\/50$/m)
    await first.end('SIGKILL')
    await using second = await startChild(data, settings)
    expect(await replay.exitCode, replay.errors()).toBe(0)

    for (const { user_id, conversation } of talks) {
      const { conversations } = await read(second, `/chatbot/conversation?user_id=${user_id}`)
      expect(conversations).toHaveLength(1)
      const { messages } = await read(second, `/chatbot/conversation/${conversations[0].conversation_id}`)
      const fromCustomer = messages.filter(({ role }: { role: string }) => role === 'customer')
      expect(fromCustomer.map(({ text }: { text: string }) => text)).toEqual(conversation)
    }

    const sent = 3 * CONVERSATIONS
    for (const action of ['message_sent', 'sentiment_analyzed', 'inquiry_routed']) {
      await vi.waitFor(async () => expect(await audited(second, action), action).toBe(sent), RECOVERY)
    }
    const handedOver = talks.filter((_, i) => i % 5 === 0).length
    await vi.waitFor(async () => {
      const { summary, trends } = await dashboard(second)
      expect(summary.total_conversations).toBe(CONVERSATIONS)
      expect(trends.conversations).toEqual([{ date: today(), count: CONVERSATIONS }])
      expect(summary.escalation_rate).toBeGreaterThanOrEqual(handedOver / CONVERSATIONS)
    }, RECOVERY)
    const { total: cases } = await read(second, '/escalation/cases?limit=1')
    expect((await dashboard(second)).summary.escalation_rate).toBeCloseTo(cases / CONVERSATIONS, 4)

    const summary = replay.output()
    const figure = (pattern: RegExp) => Number(pattern.exec(summary)?.[1])
    expect(figure(/^(\d+) conversations/m)).toBe(CONVERSATIONS)
    expect(figure(/conversations, (\d+) messages/)).toBe(sent)
    expect(figure(/^errors: +(\d+)/m)).toBe(0)
    expect(figure(/^sent again: +(\d+)/m)).toBeGreaterThan(0)
    expect(figure(/^escalations: +(\d+)/m)).toBe(cases)
    const outcomes = [...summary.matchAll(/^ {2}[a-z ]+ (\d+) +[\d.]+ %$/gm)].map(([, n]) => Number(n))
    expect(outcomes.reduce((sum, n) => sum + n, 0)).toBe(sent)
    for (const line of ['destinations', 'sentiment']) {
      const [, counts = ''] = new RegExp(`^${line}: +(.+)$`, 'm').exec(summary) ?? []
      expect(
        [...counts.matchAll(/ (\d+)/g)].reduce((sum, [, n]) => sum + Number(n), 0),
        line,
      ).toBe(sent)
    }
    expect(summary).toMatch(/^latency: +p50 [\d.]+ ms, p95 [\d.]+ ms, p99 [\d.]+ ms$/m)
  })

  it('P1 P3 P4 has every answer, and has handled every event, each once, soon after the next start', async () => {
    await using folder = await temporaryFolder()
    await using first = await startChild(folder.path)
    const path = '/chatbot/conversation'
    const acknowledged = new Map<
      string,
      { readonly body: object; readonly answer: { readonly conversation_id: string } }
    >()
    const client = async (name: string) => {
      for (let i = 1; ; i++) {
        const body = { user_id: `${name}-${i}`, initial_message: 'I need help with my order' }
        const { body: answer } = await first.api.call('POST', path, body, body.user_id)
        acknowledged.set(body.user_id, { body, answer })
      }
    }
    const clients = Array.from({ length: 16 }, (_, i) => client(`client${i}`).catch(() => undefined))
    await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThan(100), { timeout: 30_000, interval: 5 })
    await first.end('SIGKILL')
    await Promise.all(clients)

    await using second = await startChild(folder.path)
    const { total } = await read(second, `${path}?limit=1`)
    await vi.waitFor(async () => {
      expect(await audited(second, 'message_sent')).toBe(total)
      expect((await dashboard(second)).summary.total_conversations).toBe(total)
    }, RECOVERY)
    expect(total).toBeGreaterThanOrEqual(acknowledged.size)
    expect(total).toBeLessThanOrEqual(acknowledged.size + clients.length)
    await Promise.all(
      [...acknowledged].map(async ([key, { body, answer }]) => {
        expect((await second.api.call('POST', path, body, key)).body).toEqual(answer)
        expect((await read(second, `${path}/${answer.conversation_id}`)).total).toBe(2)
      }),
    )
    expect((await read(second, `${path}?limit=1`)).total).toBe(total)
    expect(await audited(second, 'message_sent')).toBe(total)
  })
})
