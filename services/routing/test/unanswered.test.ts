import { openTestService, type TestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { routing } from '../src/index.ts'

const DAY_MS = 86_400_000
const ask = (t: TestService, inquiry_text: string) => t.call('POST', '/routing/inquiries', { inquiry_text })
const list = async (t: TestService, query = '') => (await t.call('GET', `/routing/unanswered${query}`)).body

describe('inquiries that no intent is about', () => {
  it('RTE-04 go to the default destination and are listed, newest first, without what identifies a person', async () => {
    await using t = await openTestService(routing)
    const { body } = await ask(t, 'who is the president of Peru')
    expect(body).toMatchObject({ out_of_scope: true, destination: 'general_support' })
    t.advance(1_000)
    await ask(t, 'sing me a song about the sea, ann@example.com')
    await ask(t, 'where is my order ORD-9876?')
    const { inquiries, total } = await list(t)
    expect(total).toBe(2)
    expect(inquiries.map(({ inquiry_text }: { inquiry_text: string }) => inquiry_text)).toEqual([
      'sing me a song about the sea, [email]',
      'who is the president of Peru',
    ])
    expect(inquiries[1]).toMatchObject({ routing_id: body.routing_id, intent_set: 'shop', now: { out_of_scope: true } })
  })

  it('are paged over days, and forgotten after those asked for', async () => {
    await using t = await openTestService(routing)
    for (const text of ['who is the president of Peru', 'play some jazz music', 'tell me a joke']) {
      await ask(t, text)
      t.advance(DAY_MS)
    }
    t.advance(-DAY_MS)
    const texts = async (query: string) =>
      (await list(t, query)).inquiries.map(({ inquiry_text }: { inquiry_text: string }) => inquiry_text)
    expect(await texts('?limit=1&offset=1')).toEqual(['play some jazz music'])
    expect(await texts('?offset=2')).toEqual(['who is the president of Peru'])
    expect(await texts('?days=2')).toEqual(['tell me a joke', 'play some jazz music'])
    expect(await list(t, '?days=1')).toMatchObject({ total: 1 })
  })

  it('show what the set makes of them after it has learned', async () => {
    await using t = await openTestService(routing, { env: { ROUTING_INTENT_SET: 'inn' } })
    const rooms = ['book a room', 'I want to reserve a room', 'a double room for two nights', 'reserve a suite please']
    const meals = ['when is breakfast', 'is breakfast included', 'what is there for breakfast', 'breakfast hours']
    const intents = [
      { intent: 'rooms', examples: rooms },
      { intent: 'meals', examples: meals },
    ]
    await t.call('PUT', '/routing/intents/inn', { intents, out_of_scope: ['is there a garage', 'I come by car'] })
    await t.call('POST', '/routing/intents/inn/train', {})
    await t.drain()
    expect((await ask(t, 'is there a garage for my car')).body.out_of_scope).toBe(true)
    const parking = [
      'where can I park',
      'is there parking',
      'parking for my car',
      'a garage for my car',
      'is there a garage',
    ]
    await t.call('PUT', '/routing/intents/inn', { intents: [...intents, { intent: 'parking', examples: parking }] })
    await t.call('POST', '/routing/intents/inn/train', {})
    await t.drain()
    expect((await list(t)).inquiries[0].now).toMatchObject({ intent: 'parking', out_of_scope: false })
  })

  it('are shown to nobody who may not read all inquiries', async () => {
    await using t = await openTestService(routing)
    const Statement = [{ Effect: 'Allow', Action: '*', Resource: 'user/42/*' }]
    const limited = { principal: 'user/limited', policy: { Version: '2012-10-17', Statement } }
    expect((await t.call('GET', '/routing/unanswered', undefined, limited)).status).toBe(403)
  })
})
