import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { fillDemoShop, type RunningPlatform, startPlatform } from '../running-platform.ts'
import { type Exchange, printed, wrongWith } from './expectation.ts'
import { parseTalks, type Talk } from './talk.ts'

const talks = parseTalks(readFileSync(new URL('conversations.jsonl', import.meta.url), 'utf8'))
const held = new Map<Talk, readonly Exchange[]>()

/** At once, so that they share commits; the shop belongs to all. */
beforeAll(async () => {
  await using platform = await startPlatform()
  await fillDemoShop(platform, new Date())
  await Promise.all(talks.map(async (talk) => held.set(talk, await hold(platform, talk))))
})

async function hold({ api }: RunningPlatform, { user, turns }: Talk): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = []
  let path = '/chatbot/conversation'
  for (const turn of turns) {
    const isFirst = exchanges.length === 0
    const body = isFirst ? { user_id: user, initial_message: turn.customer } : { message: turn.customer }
    const { body: answer } = await api.call('POST', path, body)
    if (isFirst) path = `${path}/${answer.conversation_id}/message`
    exchanges.push({ turn, answer, wrong: wrongWith(turn, answer) })
  }
  return exchanges
}

describe('conversations with the demo shop', () => {
  it('are at least 450, 100 of them Turkish, each with a name of its own', () => {
    expect(talks.length).toBeGreaterThanOrEqual(450)
    expect(talks.filter(({ name }) => name.startsWith('tr: ')).length).toBeGreaterThanOrEqual(100)
    expect(new Set(talks.map(({ name }) => name)).size).toBe(talks.length)
  })

  it.each(talks)('CHT-13 $name', (talk) => {
    const exchanges = held.get(talk) ?? []
    expect(exchanges).toHaveLength(talk.turns.length)
    if (exchanges.some(({ wrong }) => wrong.length > 0)) expect.fail(printed(exchanges))
  })
})
