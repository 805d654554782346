import { Emotion } from '@customer-service/contracts/sentiment'
import { openTestService } from '@customer-service/core/testing'
import fc from 'fast-check'
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
  it('SEN-01 answers POST /sentiment/analyze with every printed field', async () => {
    await using t = await openTestService(sentiment)
    const { status, body } = await t.call('POST', '/sentiment/analyze', SAMPLE)
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining([
        'analysis_id',
        'sentiment',
        'sentiment_score',
        'dominant_emotions',
        'keywords',
        'action_recommendations',
      ]),
    )
    expect(body).toMatchObject({ language: 'en', engine: 'embedded' })
    expect(body.confidence).toBeGreaterThan(0.5)
    for (const { text, start, end } of body.evidence) expect(SAMPLE.text.slice(start, end)).toBe(text)
    expect(body.evidence.map(({ text }: { text: string }) => text)).toContain('frustrating')
  })

  it('SEN-02 needs the text alone; conversation and customer may be named', async () => {
    await using t = await openTestService(sentiment)
    expect((await t.call('POST', '/sentiment/analyze', { text: 'ok' })).status).toBe(200)
    expect((await t.call('POST', '/sentiment/analyze', { text: 'ok', conversation_id: '12345' })).status).toBe(200)
    for (const [body, field] of [
      [{ conversation_id: 'conv-1' }, 'text'],
      [{ text: '' }, 'text'],
      [{ text: ' \n' }, 'text'],
      [{ text: 7 }, 'text'],
      [{ text: 'x'.repeat(250_001) }, 'text'],
      [{ text: 'ok', conversation_id: 'a b' }, 'conversation_id'],
      [{ text: 'ok', user_id: 'a/b' }, 'user_id'],
      [{ text: 'ok', mood: 'good' }, 'mood'],
    ] as const) {
      const answer = await t.call('POST', '/sentiment/analyze', body)
      expect(answer.status).toBe(400)
      expect(answer.body).toMatchObject({ error: 'ValidationError', field })
    }
  })

  it('SEN-03 gives every analysis an id of its own', async () => {
    await using t = await openTestService(sentiment)
    const ids = await Promise.all(
      Array.from({ length: 20 }, () =>
        t.call('POST', '/sentiment/analyze', SAMPLE).then(({ body }) => body.analysis_id),
      ),
    )
    for (const id of ids) expect(id).toMatch(/^sent-[0-9a-z]{35}$/)
    expect(new Set(ids).size).toBe(20)
  })

  it.each([
    ['Thank you so much, excellent service, I love it!', 'positive'],
    ['Can you send me the invoice of ORD-9876?', 'neutral'],
    ['This is terrible, I am very angry and disappointed', 'negative'],
    ['The shoes are beautiful but the delivery was terribly slow', 'mixed'],
    ['Çok teşekkürler, harika bir alışverişti', 'positive'],
    ['Rezalet bir hizmet, çok kızgınım', 'negative'],
  ])('SEN-04 calls "%s" %s', async (text, label) => {
    await using t = await openTestService(sentiment)
    expect((await t.call('POST', '/sentiment/analyze', { text })).body.sentiment).toBe(label)
  })

  it('SEN-05 C-08 scores from 0, very negative, to 1, on the side of the label', async () => {
    await using t = await openTestService(sentiment)
    const texts = [
      'Worst company ever, I hate this, absolutely horrible!',
      'The parcel came a day late',
      'Can you send me the invoice of ORD-9876?',
      'Thank you so much, excellent service, I love it!',
    ]
    const answers = await Promise.all(texts.map((text) => t.call('POST', '/sentiment/analyze', { text })))
    const scores = answers.map(({ body }) => body.sentiment_score)
    expect(scores).toEqual(scores.toSorted((a, b) => a - b))
    expect(scores[0]).toBeLessThan(0.2)
    expect(scores[1]).toBeLessThan(0.4)
    expect(scores[2]).toBeGreaterThanOrEqual(0.4)
    expect(scores[2]).toBeLessThanOrEqual(0.6)
    expect(scores[3]).toBeGreaterThan(0.6)
  })

  it('SEN-05 SEN-06 SEN-07 keeps to its ranges and lists, whatever the text', async () => {
    await using t = await openTestService(sentiment)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), async (text) => {
        fc.pre(text.trim() !== '')
        const { status, body } = await t.call('POST', '/sentiment/analyze', { text })
        expect(status).toBe(200)
        expect(body.sentiment_score).toBeGreaterThanOrEqual(0)
        expect(body.sentiment_score).toBeLessThanOrEqual(1)
        for (const emotion of body.dominant_emotions) expect(Emotion.enum).toContain(emotion)
        for (const keyword of body.keywords) expect(text.replaceAll('İ', 'i').toLowerCase()).toContain(keyword)
      }),
      { numRuns: 50 },
    )
  })

  it('SEN-06 names the emotions, strongest first, or says that there is none', async () => {
    await using t = await openTestService(sentiment)
    const emotionsIn = async (text: string) =>
      (await t.call('POST', '/sentiment/analyze', { text })).body.dominant_emotions
    expect(await emotionsIn(SAMPLE.text)).toEqual(['frustration', 'disappointment'])
    expect((await emotionsIn('Thank you so much for your help!'))[0]).toBe('gratitude')
    expect(await emotionsIn('Order ORD-9876')).toEqual(['neutral'])
  })

  it('SEN-07 ranks keywords by what they say: lower case, as they stand in the text', async () => {
    await using t = await openTestService(sentiment)
    const keywordsIn = async (text: string) => (await t.call('POST', '/sentiment/analyze', { text })).body.keywords
    expect(await keywordsIn(SAMPLE.text)).toEqual(['waiting', 'frustrating', 'order', 'update'])
    expect(await keywordsIn('My REFUND for ada@example.com is MISSING')).toEqual(
      expect.arrayContaining(['refund', 'missing']),
    )
    expect(JSON.stringify(await keywordsIn('My REFUND for ada@example.com is MISSING'))).not.toMatch(/ada|example/)
  })

  it('SEN-08 recommends what to do with confidence and reason, or nothing', async () => {
    await using t = await openTestService(sentiment)
    const recommended = async (text: string) =>
      (await t.call('POST', '/sentiment/analyze', { text })).body.action_recommendations
    expect(await recommended('Can you send me the invoice of ORD-9876?')).toEqual([])
    expect(await recommended(SAMPLE.text)).toEqual([
      {
        type: 'escalate',
        confidence: expect.closeTo(0.75, 1),
        reasoning: 'Strong negative sentiment with frustration about order delays',
      },
    ])
  })

  it('SEN-11 reads the printed message as printed', async () => {
    await using t = await openTestService(sentiment)
    const { body } = await t.call('POST', '/sentiment/analyze', SAMPLE)
    expect(body.sentiment).toBe('negative')
    expect(body.sentiment_score).toBeLessThanOrEqual(0.35)
    expect(Math.abs(body.sentiment_score - 0.28)).toBeLessThanOrEqual(0.04)
    expect(body.dominant_emotions).toContain('frustration')
    expect(body.keywords).toEqual(expect.arrayContaining(['waiting', 'frustrating']))
    expect(body.action_recommendations.map(({ type }: { type: string }) => type)).toContain('escalate')
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
