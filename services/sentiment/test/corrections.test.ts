import { openTestService, type TestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { sentiment } from '../src/index.ts'
import { corrections, texts } from '../src/tables.ts'
import { BAD, GOOD, limitedTo, say } from './say.ts'

const LIST = '/sentiment/corrections'
const TEXT = 'My mail is ada@example.com, my card 4111 1111 1111 1111. Sick jacket!'

async function analysed(t: TestService, text = TEXT): Promise<string> {
  return (await t.call('POST', '/sentiment/analyze', { text, user_id: 'u1' })).body.analysis_id
}

const correct = (t: TestService, id: string, body: object, as = {}) =>
  t.call('POST', `/sentiment/analyses/${id}/correction`, body, as)

describe('corrections', () => {
  it('keep who said what and why, and show it in the analysis, newest first', async () => {
    await using t = await openTestService(sentiment)
    const id = await analysed(t)
    const before = (await t.call('GET', `/sentiment/analyses/${id}`)).body
    const first = await correct(t, id, { sentiment: 'neutral', corrected_by: 'grace' })
    expect(first.status).toBe(201)
    t.advance(60_000)
    const second = await correct(t, id, {
      sentiment: 'positive',
      sentiment_score: 0.9,
      dominant_emotions: ['excitement'],
      reason: 'slang: sick is praise',
    })
    expect(second.body).toEqual({
      sentiment: 'positive',
      sentiment_score: 0.9,
      dominant_emotions: ['excitement'],
      reason: 'slang: sick is praise',
      corrected_by: 'admin',
      corrected_at: '2026-11-21T10:01:00Z',
      analysis_id: id,
      was: { sentiment: before.sentiment, sentiment_score: before.sentiment_score, engine: 'embedded' },
      corrections: 2,
      text: 'My mail is [email], my card [card]. Sick jacket!',
    })
    const after = (await t.call('GET', `/sentiment/analyses/${id}`)).body
    expect(after).toMatchObject({
      ...before,
      corrections: [
        { sentiment: 'positive', corrected_by: 'admin' },
        { sentiment: 'neutral', corrected_by: 'grace' },
      ],
    })
    const audit = await t.events('audit.recorded')
    expect(audit.at(-1)?.data).toMatchObject({ action: 'sentiment_corrected', resource_id: id, user_id: 'u1' })
    expect(JSON.stringify(audit)).not.toContain('jacket')
  })

  it('are listed newest first and counted, each analysis once', async () => {
    await using t = await openTestService(sentiment)
    const ids: string[] = []
    for (const text of [BAD, BAD, GOOD]) {
      const id = await analysed(t, text)
      ids.push(id)
      await correct(t, id, { sentiment: 'neutral' })
      t.advance(1_000)
    }
    await correct(t, ids[0] ?? '', { sentiment: 'mixed' })
    const { body } = await t.call('GET', LIST)
    expect(body).toMatchObject({ total: 3, limit: 50, offset: 0 })
    expect(body.corrections.map((one: { analysis_id: string }) => one.analysis_id)).toEqual(ids.toReversed())
    expect(body.changes).toContainEqual({ from: 'negative', to: 'neutral', count: 1 })
    expect(body.changes).toContainEqual({ from: 'negative', to: 'mixed', count: 1 })
    expect(body.changes).toContainEqual({ from: 'positive', to: 'neutral', count: 1 })
    const page = (await t.call('GET', `${LIST}?limit=1&offset=2`)).body
    expect(page.corrections).toEqual(body.corrections.slice(2))
  })

  it('count each once when two people correct at the same time', async () => {
    await using t = await openTestService(sentiment)
    const id = await analysed(t)
    const labels = ['neutral', 'mixed', 'neutral', 'mixed']
    const answers = await Promise.all(labels.map((label) => correct(t, id, { sentiment: label })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect((await t.call('GET', `/sentiment/analyses/${id}`)).body.corrections).toHaveLength(4)
    const { body } = await t.call('GET', LIST)
    expect(body.total).toBe(1)
    expect(body.changes).toHaveLength(1)
  })

  it('reach the analyses of a batch too', async () => {
    await using t = await openTestService(sentiment)
    const batch = await t.call('POST', '/sentiment/analyze/batch', { texts: [{ text: GOOD }, { text: BAD }] })
    const id = `${batch.body.batch_id}.1`
    expect((await correct(t, id, { sentiment: 'neutral' })).body).toMatchObject({ analysis_id: id, text: BAD })
    expect((await t.call('GET', `/sentiment/analyses/${id}`)).body.corrections).toHaveLength(1)
    expect((await correct(t, `${batch.body.batch_id}.2`, { sentiment: 'neutral' })).status).toBe(404)
  })

  it('change the mood of the conversation', async () => {
    await using t = await openTestService(sentiment)
    const answers = await say(t, 'conv-1', [GOOD, BAD])
    await correct(t, answers[1]?.body.analysis_id, { sentiment: 'positive' })
    const { body } = await t.call('GET', '/sentiment/conversations/conv-1')
    expect(body.current.sentiment).toBe('positive')
    expect(body.points[0].corrected).toBeUndefined()
    expect(body.points[1]).toMatchObject({ sentiment: 'positive', sentiment_score: 0.8, corrected: true })
  })

  it.each([
    [{ sentiment: 'negative', sentiment_score: 0.9 }, 'sentiment_score'],
    [{ sentiment: 'positive', sentiment_score: 0.5 }, 'sentiment_score'],
    [{ sentiment: 'angry' }, 'sentiment'],
    [{ sentiment_score: 0.2 }, 'sentiment'],
    [{ sentiment: 'neutral', dominant_emotions: ['boredom'] }, 'dominant_emotions[0]'],
    [{ sentiment: 'neutral', reason: ' ' }, 'reason'],
  ])('refuse %j', async (body, field) => {
    await using t = await openTestService(sentiment)
    const answer = await correct(t, await analysed(t), body)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ error: 'ValidationError', field })
  })

  it('are for those who may see the analysis; the list is for those who may see all', async () => {
    await using t = await openTestService(sentiment)
    const id = await analysed(t)
    expect((await correct(t, id, { sentiment: 'neutral' }, limitedTo('user/u2/*'))).status).toBe(404)
    expect((await correct(t, id, { sentiment: 'neutral' }, limitedTo('user/u1/*'))).status).toBe(201)
    expect((await t.call('GET', LIST, undefined, limitedTo('user/u1/*'))).status).toBe(403)
    expect((await t.call('GET', LIST, undefined, limitedTo('user/*', 'analysis/*'))).status).toBe(200)
  })

  it('stop where nobody agrees', async () => {
    await using t = await openTestService(sentiment)
    const id = await analysed(t)
    for (let i = 0; i < 50; i++) await correct(t, id, { sentiment: i % 2 ? 'neutral' : 'mixed' })
    expect((await correct(t, id, { sentiment: 'neutral' })).status).toBe(409)
  })
})

describe('kept texts', () => {
  it('hold no personal data, and go after their time', async () => {
    await using t = await openTestService(sentiment, { env: { SENTIMENT_TEXT_RETENTION_DAYS: '2' } })
    const id = await analysed(t)
    const kept = await t.store.get(texts, id)
    expect(kept?.texts[id]).toBe('My mail is [email], my card [card]. Sick jacket!')
    t.advance(2 * 86_400_000)
    expect(await t.store.get(texts, id)).toBeUndefined()
    expect((await correct(t, id, { sentiment: 'positive' })).body.text).toBeUndefined()
    const again = await correct(t, id, { sentiment: 'positive', text: 'Sick jacket! Call 555-010-9999' })
    expect(again.body.text).toMatch(/^Sick jacket! Call \[phone\]$/)
  })

  it('are not kept at all when the settings say so', async () => {
    await using t = await openTestService(sentiment, { env: { SENTIMENT_TEXT_RETENTION_DAYS: '0' } })
    const id = await analysed(t)
    expect(await t.store.get(texts, id)).toBeUndefined()
    expect((await correct(t, id, { sentiment: 'positive' })).body.text).toBeUndefined()
  })

  it('are listed newest first over the end of a month', async () => {
    await using t = await openTestService(sentiment)
    const ids: string[] = []
    for (const days of [0, 31, 31]) {
      t.advance(days * 86_400_000)
      const id = await analysed(t)
      await correct(t, id, { sentiment: 'positive' })
      ids.unshift(id)
    }
    const idsOf = async (query: string) =>
      (await t.call('GET', `${LIST}${query}`)).body.corrections.map((one: { analysis_id: string }) => one.analysis_id)
    expect(await idsOf('')).toEqual(ids)
    expect(await idsOf('?limit=1&offset=1')).toEqual(ids.slice(1, 2))
  })

  it('stay with a correction until a whole month of corrections goes', async () => {
    await using t = await openTestService(sentiment, { env: { SENTIMENT_CORRECTION_RETENTION_DAYS: '10' } })
    const id = await analysed(t)
    await correct(t, id, { sentiment: 'positive' })
    t.advance(19 * 86_400_000)
    expect((await t.call('GET', LIST)).body.total).toBe(1)
    t.advance(86_400_000)
    expect(await t.store.get(corrections, id)).toBeUndefined()
    expect((await t.call('GET', LIST)).body).toMatchObject({ total: 0, corrections: [], changes: [] })
  })
})
