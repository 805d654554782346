import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { sentiment } from '../src/index.ts'
import { analyses } from '../src/tables.ts'
import { limitedTo } from './say.ts'

const SAMPLE = {
  text: "I've been waiting for 3 days and still haven't received any update on my order. This is frustrating.",
  conversation_id: 'conv-12345',
  user_id: 'user123',
}
describe('sentiment analysis', () => {
  it('SEN-01..11 answers the printed request as printed', async () => {
    await using t = await openTestService(sentiment)
    const { status, body } = await t.call('POST', '/sentiment/analyze', SAMPLE)
    expect(status).toBe(200)
    expect(body.analysis_id).toMatch(/^sent-.{5,}/)
    expect(body.sentiment).toBe('negative')
    expect(body.sentiment_score).toBeLessThanOrEqual(0.35)
    expect(Math.abs(body.sentiment_score - 0.28)).toBeLessThanOrEqual(0.04)
    expect(body.dominant_emotions).toEqual(['frustration', 'disappointment'])
    expect(body.keywords).toEqual(['waiting', 'frustrating', 'order', 'update'])
    expect(body.action_recommendations).toMatchObject([
      { type: 'escalate', reasoning: expect.stringContaining('order delays') },
    ])
    expect(body).toMatchObject({ language: 'en', engine: 'embedded' })
    expect(body.evidence.length).toBeGreaterThan(0)
  })

  it('SEN-02 needs the text alone', async () => {
    await using t = await openTestService(sentiment)
    expect((await t.call('POST', '/sentiment/analyze', { text: 'ok' })).status).toBe(200)
    const { status, body } = await t.call('POST', '/sentiment/analyze', { conversation_id: 'conv-1' })
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: 'ValidationError', field: 'text' })
  })

  it('SEN-03 gives an analysis back, without the text, for a year', async () => {
    await using t = await openTestService(sentiment)
    const { body } = await t.call('POST', '/sentiment/analyze', { ...SAMPLE, conversation_id: '12345' })
    const read = await t.call('GET', `/sentiment/analyses/${body.analysis_id}`)
    expect(read.body).toEqual({
      ...body,
      conversation_id: 'conv-12345',
      user_id: 'user123',
      analyzed_at: '2026-11-21T10:00:00Z',
    })
    const kept = await t.store.get(analyses, body.analysis_id)
    expect(kept?.expires_at).toBe(Date.parse('2027-11-21T10:00:00Z') / 1_000)
  })

  it('forgets an analysis after its retention', async () => {
    await using t = await openTestService(sentiment, { env: { SENTIMENT_RETENTION_DAYS: '7' } })
    const { body } = await t.call('POST', '/sentiment/analyze', SAMPLE)
    t.advance(7 * 86_400_000)
    expect((await t.call('GET', `/sentiment/analyses/${body.analysis_id}`)).status).toBe(404)
  })

  it('shows an analysis to those whose policy holds its customer, and to nobody else', async () => {
    await using t = await openTestService(sentiment)
    const { body } = await t.call('POST', '/sentiment/analyze', SAMPLE)
    const url = `/sentiment/analyses/${body.analysis_id}`
    expect((await t.call('GET', url, undefined, limitedTo('user/user123/*'))).status).toBe(200)
    expect((await t.call('GET', url, undefined, limitedTo('user/other/*'))).status).toBe(404)
    expect((await t.call('POST', '/sentiment/analyze', SAMPLE, limitedTo('user/other/*'))).status).toBe(403)
  })

  it('SEN-10 announces every analysis', async () => {
    await using t = await openTestService(sentiment)
    await t.call('POST', '/sentiment/analyze', { text: 'where is my parcel', conversation_id: 'conv-9' })
    expect(await t.events('sentiment.analyzed')).toMatchObject([
      { key: 'conv-9', data: { conversation_id: 'conv-9', sentiment: 'neutral' } },
    ])
    expect(await t.events('sentiment.negative')).toEqual([])
  })

  it('SEN-09 C-09 announces a negative mood once per conversation in ten minutes', async () => {
    await using t = await openTestService(sentiment)
    const complain = (conversation_id: string) => t.call('POST', '/sentiment/analyze', { ...SAMPLE, conversation_id })
    await complain('conv-1')
    await complain('conv-1')
    await complain('conv-2')
    expect(await t.events('sentiment.negative')).toHaveLength(2)
    t.advance(10 * 60_000)
    await complain('conv-1')
    const events = await t.events('sentiment.negative')
    expect(events.map(({ data }) => data.conversation_id)).toEqual(['conv-1', 'conv-2', 'conv-1'])
    expect(events[0]?.data).toMatchObject({ user_id: 'user123', dominant_emotions: ['frustration', 'disappointment'] })
  })

  it('C-09 announces once when messages of a conversation come at the same time', async () => {
    await using t = await openTestService(sentiment)
    const statuses = await Promise.all(
      Array.from({ length: 6 }, () => t.call('POST', '/sentiment/analyze', SAMPLE).then(({ status }) => status)),
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
    expect(await t.events('sentiment.negative')).toHaveLength(1)
  })

  it("C-09 lets nobody silence another customer's conversation by naming it", async () => {
    await using t = await openTestService(sentiment)
    await t.call('POST', '/sentiment/analyze', { ...SAMPLE, user_id: 'mallory' }, limitedTo('user/mallory/*'))
    await t.call('POST', '/sentiment/analyze', SAMPLE)
    expect(await t.events('sentiment.negative')).toHaveLength(2)
  })

  it('C-08 takes thresholds from the settings', async () => {
    await using t = await openTestService(sentiment, {
      env: { SENTIMENT_NEGATIVE_BELOW: '0.2', SENTIMENT_ESCALATE_BELOW: '0.1' },
    })
    const { body } = await t.call('POST', '/sentiment/analyze', SAMPLE)
    expect(body.sentiment).toBe('neutral')
    expect(body.action_recommendations).toEqual([])
  })

  it('says how much of a very long text it read', async () => {
    await using t = await openTestService(sentiment)
    const { body } = await t.call('POST', '/sentiment/analyze', { text: 'great '.repeat(20_000) })
    expect(body).toMatchObject({ sentiment: 'positive', analyzed_length: 20_000 })
  })
})
