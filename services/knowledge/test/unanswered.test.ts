import { questionUnanswered } from '@customer-service/contracts/chatbot'
import { openTestService, type TestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../src/index.ts'
import { REFUND, writeShop } from './write-articles.ts'

const DAY_MS = 86_400_000

const ask = (t: TestService, question: string, intent?: string) =>
  t.announce(questionUnanswered, 'conv-1', {
    conversation_id: 'conv-1',
    question,
    ...(intent !== undefined && { intent }),
  })

async function unanswered(t: TestService, query = '') {
  await t.drain()
  return (await t.call('GET', `/knowledge/unanswered${query}`)).body
}

describe('unanswered questions', () => {
  it('KNW-14 groups what the chatbot could not answer, asked most often first', async () => {
    await using t = await openTestService(knowledge)
    await ask(t, 'Do you sell canoes?', 'product_question')
    await ask(t, 'Is there a gift wrap?')
    t.advance(60_000)
    await ask(t, 'is there a GIFT wrap')
    expect(await unanswered(t)).toMatchObject({
      questions: [
        { question: 'Is there a gift wrap?', asked: 2 },
        { question: 'Do you sell canoes?', asked: 1, intent: 'product_question' },
      ],
      total: 2,
      limit: 50,
      offset: 0,
    })
    expect((await unanswered(t, '?limit=1&offset=1')).questions).toHaveLength(1)
  })

  it('KNW-14 notes searches that found no good article, once for each search', async () => {
    await using t = await openTestService(knowledge)
    await writeShop(t)
    await t.call('GET', '/knowledge/search?query=canoe%20rental')
    await t.call('GET', '/knowledge/search?query=canoe%20rental&offset=10')
    await t.call('GET', '/knowledge/search?query=return%20damaged%20product')
    const { questions } = await unanswered(t)
    expect(questions).toMatchObject([{ question: 'canoe rental', asked: 1 }])
  })

  it('KNW-14 keeps personal data out', async () => {
    await using t = await openTestService(knowledge)
    await ask(t, 'Why does ada@example.com get no mail about ORD-9876?')
    await t.call('GET', `/knowledge/search?query=${encodeURIComponent('canoe for bo@example.com')}`)
    const body = JSON.stringify(await unanswered(t))
    expect(body).not.toMatch(/ada|bo@|9876/)
    expect(body).toContain('[email]')
    expect(JSON.stringify(await t.events('search.missed'))).not.toContain('bo@')
  })

  it('KNW-14 says which article would answer by now', async () => {
    await using t = await openTestService(knowledge)
    await ask(t, 'canoe rental')
    expect((await unanswered(t)).questions[0].answered_by).toBeUndefined()
    await t.call('PUT', '/knowledge/articles/kb-1', {
      ...REFUND,
      title: 'Canoe rental',
      content: 'Canoe rental is £20.',
    })
    expect((await unanswered(t)).questions[0].answered_by.id).toBe('kb-1')
  })

  it('KNW-14 forgets questions that nobody asked in this and the last two months', async () => {
    await using t = await openTestService(knowledge, { now: '2026-01-31T12:00:00Z' })
    await ask(t, 'Do you sell canoes?')
    await ask(t, 'Is there a gift wrap?')
    await t.drain()
    t.advance(40 * DAY_MS)
    await ask(t, 'Is there a gift wrap?')
    expect((await unanswered(t)).total).toBe(2)
    t.advance(40 * DAY_MS)
    expect(await unanswered(t)).toMatchObject({
      total: 1,
      questions: [{ question: 'Is there a gift wrap?', asked: 2 }],
    })
  })
})
