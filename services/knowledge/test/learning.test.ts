import { answerRated } from '@customer-service/contracts/knowledge'
import { announce } from '@customer-service/core/store'
import { openTestService, type TestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { ArticleIndex } from '../src/engines/article-index.ts'
import { knowledge } from '../src/index.ts'
import { articles, votes, votesKey } from '../src/tables.ts'
import { TRACKING, writeShop } from './write-articles.ts'

const DAY_MS = 86_400_000
/** Both articles speak of parcels; the one on returns is the better hit until customers say otherwise. */
const QUERY = 'parcel back where'
const RETURNED = {
  title: 'Parcel back',
  content: 'Bring the parcel back to any shop. Where it is cheapest depends on you.',
  category: 'returns',
}

async function openShop(env: Record<string, string> = {}) {
  const t = await openTestService(knowledge, { env })
  await writeShop(t)
  await t.call('PUT', '/knowledge/articles/kb-30001', RETURNED)
  return t
}

const feedback = (t: TestService, user_id: string, signal: string, more: Record<string, unknown> = {}) =>
  t.call('POST', '/knowledge/feedback', { query: QUERY, article_id: 'kb-20001', signal, user_id, ...more })

async function articleOf(t: TestService, id: string) {
  const article = await t.store.get(articles, id)
  if (!article) throw new Error(`No article ${id}`)
  return article
}

async function first(t: TestService, query = QUERY): Promise<string> {
  const { body } = await t.call('GET', `/knowledge/search?query=${encodeURIComponent(query)}`)
  return body.results[0].id
}

const questionsOf = async (t: TestService, id = 'kb-20001') =>
  (await t.call('GET', `/knowledge/articles/${id}/questions`)).body

describe('learning from use', () => {
  it('moves an article up for a question that three customers found it helpful for', async () => {
    await using t = await openShop()
    expect(await first(t)).toBe('kb-30001')
    expect((await feedback(t, 'ada', 'helpful')).body).toMatchObject({ article_id: 'kb-20001', learned: false })
    expect((await feedback(t, 'bo', 'accepted')).body.learned).toBe(false)
    expect(await first(t)).toBe('kb-30001')
    expect((await feedback(t, 'cy', 'helpful')).body.learned).toBe(true)
    expect(await first(t)).toBe('kb-20001')
    expect((await questionsOf(t)).questions).toMatchObject([{ question: QUERY, source: 'customers' }])
  })

  it('leaves other questions as they are', async () => {
    await using t = await openShop()
    const others = ['return damaged product', 'refund policy', 'what I do not want']
    const before = await Promise.all(others.map((query) => first(t, query)))
    for (const user of ['ada', 'bo', 'cy']) await feedback(t, user, 'helpful')
    expect(await Promise.all(others.map((query) => first(t, query)))).toEqual(before)
  })

  it('takes no number of votes of one customer for many customers', async () => {
    await using t = await openShop()
    for (let i = 0; i < 5; i++) expect((await feedback(t, 'ada', 'helpful')).body.learned).toBe(false)
    expect(await first(t)).toBe('kb-30001')
  })

  it('refuses feedback for an article that the query does not find, and on nothing', async () => {
    await using t = await openShop()
    const stranger = await feedback(t, 'ada', 'helpful', { query: 'quantum chromodynamics' })
    expect([stranger.status, stranger.body.field]).toEqual([400, 'article_id'])
    const nothing = await feedback(t, 'ada', 'helpful', { query: '?!' })
    expect([nothing.status, nothing.body.field]).toEqual([400, 'query'])
    expect((await feedback(t, 'ada', 'helpful', { article_id: 'kb-none' })).status).toBe(404)
  })

  it('takes at most fifty of a customer on a day', async () => {
    await using t = await openShop()
    for (let i = 0; i < 50; i++) await feedback(t, 'ada', 'clicked', { query: `parcel ${i}` })
    expect((await feedback(t, 'ada', 'helpful')).status).toBe(429)
    expect((await feedback(t, 'bo', 'helpful')).status).toBe(200)
    t.advance(DAY_MS)
    expect((await feedback(t, 'ada', 'helpful')).status).toBe(200)
  })

  it('counts for nobody whom the caller may not speak for', async () => {
    await using t = await openShop()
    const policy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: ['*user/ada/*', '*article/*'] }],
    }
    const body = (user_id: string) => ({ query: QUERY, article_id: 'kb-20001', signal: 'helpful', user_id })
    const call = async (user: string) =>
      (await t.call('POST', '/knowledge/feedback', body(user), { principal: 'user/widget', policy })).status
    expect(await call('ada')).toBe(200)
    expect(await call('bo')).toBe(403)
  })

  it('forgets what customers no longer say, on the day it told', async () => {
    await using t = await openShop()
    for (const user of ['ada', 'bo', 'cy']) await feedback(t, user, 'helpful')
    const [{ until }] = (await questionsOf(t)).questions
    expect(until.slice(0, 10)).toBe('2027-01-13')
    t.advance(Date.parse(until) - t.now().getTime() - 1_000)
    expect(await first(t)).toBe('kb-20001')
    t.advance(2_000)
    expect(await first(t)).toBe('kb-30001')
    expect((await questionsOf(t)).questions).toEqual([])
  })

  it('unlearns what customers reject', async () => {
    await using t = await openShop()
    for (const user of ['ada', 'bo', 'cy']) await feedback(t, user, 'helpful')
    for (const user of ['dee', 'eli']) await feedback(t, user, 'not_helpful')
    expect(await first(t)).toBe('kb-30001')
  })

  it('forgets on demand and does not learn it again until it is taught', async () => {
    await using t = await openShop()
    for (const user of ['ada', 'bo', 'cy']) await feedback(t, user, 'helpful')
    const [{ question_id }] = (await questionsOf(t)).questions
    const path = '/knowledge/articles/kb-20001/questions'
    expect((await t.call('DELETE', `${path}/${question_id}`)).status).toBe(200)
    expect(await first(t)).toBe('kb-30001')
    expect((await feedback(t, 'dee', 'helpful')).body.learned).toBe(false)
    expect(await questionsOf(t)).toMatchObject({ questions: [], forgotten: [{ question_id, question: QUERY }] })
    await t.call('POST', path, { questions: [QUERY] })
    expect(await first(t)).toBe('kb-20001')
    expect(await questionsOf(t)).toMatchObject({ questions: [{ question_id, source: 'team' }], forgotten: [] })
    expect((await t.call('DELETE', `${path}/${'a'.repeat(22)}`)).status).toBe(404)
  })

  it('finds an article by what the team taught, whatever its own words', async () => {
    await using t = await openShop()
    const taught = await t.call('POST', '/knowledge/articles/kb-20001/questions', {
      questions: ['whereabouts of my thingamajig', 'Whereabouts of my thingamajig?'],
    })
    expect(taught.body.questions).toHaveLength(1)
    expect(await first(t, 'thingamajig whereabouts')).toBe('kb-20001')
    const wrong = await t.call('POST', '/knowledge/articles/kb-20001/questions', { questions: ['fine', '?!'] })
    expect([wrong.status, wrong.body.field]).toEqual([400, 'questions[1]'])
    const questions = Array.from({ length: 30 }, (_, i) => `parcel ${'x'.repeat(i + 1)}`)
    const many = await t.call('POST', '/knowledge/articles/kb-20001/questions', { questions })
    expect([many.status, many.body.field]).toEqual([400, 'questions'])
  })

  it('shows other processes within two seconds what was learned, and new ones from the start', async () => {
    await using t = await openShop({ KNOWLEDGE_LEARN_FROM_USERS: '1' })
    const other = new ArticleIndex(t.store, t.now)
    await other.build()
    await feedback(t, 'ada', 'helpful')
    t.advance(2_000)
    await other.bringUpToDate()
    const fresh = new ArticleIndex(t.store, t.now)
    await fresh.build()
    for (const index of [other, fresh])
      expect(index.search(QUERY, { limit: 1, offset: 0 }).hits[0]?.id).toBe('kb-20001')
  })

  it("learns from the customers' answers to the chatbot, once from each event", async () => {
    await using t = await openShop()
    const rate = (user_id: string, signal: 'accepted' | 'rejected') =>
      t.announce(answerRated, user_id, { article_id: 'kb-20001', question: QUERY, signal, user_id })
    for (const user of ['ada', 'bo', 'cy']) await rate(user, 'accepted')
    await t.announce(answerRated, 'x', { article_id: 'kb-gone', question: QUERY, signal: 'accepted', user_id: 'ada' })
    await t.drain()
    expect(await first(t)).toBe('kb-20001')
    for (const user of ['bo', 'cy']) await rate(user, 'rejected')
    await t.drain()
    expect(await first(t)).toBe('kb-30001')
  })

  it('counts what many say of one answer at once by one write, each voter once and fifty times a day', async () => {
    await using t = await openShop()
    const rate = (user_id: string, question = QUERY) =>
      announce(answerRated, user_id, { article_id: 'kb-20001', question, signal: 'accepted', user_id })
    await t.store.commit([...['ada', 'bo', 'ada', 'cy'].map((user) => rate(user)), rate('dee', 'parcel')])
    await t.drain()
    expect(await first(t)).toBe('kb-20001')
    const { items } = await t.store.query(votes, votesKey(await articleOf(t, 'kb-20001')))
    expect(items.map(({ version, votes: { length } }) => [version, length]).toSorted()).toEqual([
      [1, 1],
      [1, 3],
    ])
    for (let i = 0; i < 48; i += 16) await t.store.commit(Array.from({ length: 16 }, () => rate('ada')))
    await t.drain()
    expect((await feedback(t, 'ada', 'helpful')).status).toBe(429)
    expect((await feedback(t, 'bo', 'helpful')).status).toBe(200)
  })

  it('keeps an edited article by what it learned, and gives nothing of it to another with its id', async () => {
    await using t = await openShop()
    for (const user of ['ada', 'bo', 'cy']) await feedback(t, user, 'helpful')
    await t.call('PUT', '/knowledge/articles/kb-20001', { ...TRACKING, title: 'Track your parcel' })
    expect(await first(t)).toBe('kb-20001')
    await t.call('DELETE', '/knowledge/articles/kb-20001')
    t.advance(1_000)
    await t.call('PUT', '/knowledge/articles/kb-20001', TRACKING)
    expect(await first(t)).toBe('kb-30001')
    expect(await questionsOf(t)).toMatchObject({ questions: [], forgotten: [] })
  })

  it('keeps no personal data of what was asked, nor who asked', async () => {
    await using t = await openShop({ KNOWLEDGE_LEARN_FROM_USERS: '1' })
    const query = 'where is the parcel of ORD-9876, mail bo@example.com'
    const { body } = await feedback(t, 'customer-4711', 'accepted', { query })
    expect(body.question).toContain('[order_id]')
    const kept = JSON.stringify([
      await t.events('audit.recorded'),
      await questionsOf(t),
      (await t.store.query((await import('../src/tables.ts')).votes, 'kb-20001@2026-11-21T10:00:00.000Z')).items,
    ])
    expect(kept).not.toMatch(/bo@example|9876|customer-4711/)
  })

  it('counts every one of many votes at the same time', async () => {
    await using t = await openShop()
    const users = ['ada', 'bo', 'cy', 'dee', 'eli']
    const answers = await Promise.all(users.map((user) => feedback(t, user, 'helpful')))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect((await feedback(t, 'flo', 'helpful')).body.learned).toBe(true)
  })

  it('hides articles that a policy does not cover, and lets only the team teach', async () => {
    await using t = await openShop()
    const policy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*article/kb-12345' }],
    }
    const limited = { principal: 'user/bo', policy }
    const path = '/knowledge/articles/kb-20001/questions'
    expect((await t.call('GET', path, undefined, limited)).status).toBe(404)
    expect((await t.call('POST', path, { questions: ['a parcel'] }, limited)).status).toBe(404)
    const reader = {
      principal: 'user/cy',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: ['customer-service:GiveFeedback', 'customer-service:GetArticle'], Resource: '*' },
        ],
      },
    }
    expect((await t.call('POST', path, { questions: ['a parcel'] }, reader)).status).toBe(403)
    expect((await t.call('GET', path, undefined, reader)).status).toBe(200)
  })
})
