import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { sentiment } from '../src/index.ts'
import { conversations } from '../src/tables.ts'
import { BAD, GOOD, limitedTo, say, WORSENING } from './say.ts'

const MOOD = '/sentiment/conversations/conv-1'

describe('the mood of a conversation', () => {
  it('shows every message with its time, and where the mood is going', async () => {
    await using t = await openTestService(sentiment)
    await say(t, 'conv-1', WORSENING)
    const { status, body } = await t.call('GET', MOOD)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      conversation_id: 'conv-1',
      user_id: 'u1',
      current: { sentiment: 'negative' },
      trend: 'worsening',
      worsening_episodes: 1,
      total: 5,
      limit: 100,
      offset: 0,
    })
    expect(body.slope).toBeLessThan(-0.05)
    expect(body.current.dominant_emotions).not.toContain('neutral')
    expect(body.points.map(({ sent_at }: { sent_at: string }) => sent_at)).toEqual([
      '2026-11-21T10:00:00Z',
      '2026-11-21T10:01:00Z',
      '2026-11-21T10:02:00Z',
      '2026-11-21T10:03:00Z',
      '2026-11-21T10:04:00Z',
    ])
    expect(body.points[0]).toMatchObject({ sentiment: 'positive', analysis_id: expect.stringMatching(/^sent-/) })
    expect(body.points[4]).toMatchObject({ sentiment: 'negative' })
  })

  it('is paged, oldest message first', async () => {
    await using t = await openTestService(sentiment)
    await say(t, 'conv-1', WORSENING)
    const all = (await t.call('GET', MOOD)).body.points
    const { body } = await t.call('GET', `${MOOD}?limit=2&offset=3`)
    expect(body).toMatchObject({ total: 5, limit: 2, offset: 3 })
    expect(body.points).toEqual(all.slice(3))
    expect((await t.call('GET', `${MOOD}?limit=501`)).status).toBe(400)
  })

  it('counts messages at the time they were written, however late they arrive', async () => {
    await using t = await openTestService(sentiment)
    const at = (minute: number) => ({ sent_at: `2026-11-21T09:0${minute}:00Z` })
    for (const minute of [4, 0, 3, 1, 2]) await say(t, 'conv-1', [WORSENING[minute] ?? ''], at(minute))
    const { body } = await t.call('GET', MOOD)
    expect(body).toMatchObject({ trend: 'worsening', worsening_episodes: 1 })
    expect(body.points[0]).toMatchObject({ sent_at: '2026-11-21T09:00:00Z', sentiment: 'positive' })
    expect(body.points[4]).toMatchObject({ sent_at: '2026-11-21T09:04:00Z', sentiment: 'negative' })
  })

  it.each([
    ['2026-02-30', 'no day'],
    ['2026-11-21T25:00:00Z', 'no hour'],
    ['2026-11-21T10:06:00Z', 'the future'],
  ])('refuses %s: %s', async (sent_at) => {
    await using t = await openTestService(sentiment)
    const { status, body } = await t.call('POST', '/sentiment/analyze', { text: 'hello', sent_at })
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: 'ValidationError', field: 'sent_at' })
  })

  it('is told with the analysis from the third message on', async () => {
    await using t = await openTestService(sentiment)
    const answers = await say(t, 'conv-1', WORSENING)
    expect(answers[1]?.body.conversation_mood).toBeUndefined()
    expect(answers[2]?.body.conversation_mood).toMatchObject({ trend: expect.any(String) })
    expect(answers[4]?.body.conversation_mood).toMatchObject({
      trend: 'worsening',
      worsening_since: '2026-11-21T10:03:00Z',
    })
    expect(answers[4]?.body.action_recommendations[0].reasoning).toContain('3 unhappy messages in a row')
  })

  it('is seen by those whose policy holds the customer, and by nobody else', async () => {
    await using t = await openTestService(sentiment)
    await say(t, 'conv-1', [GOOD])
    expect((await t.call('GET', MOOD, undefined, limitedTo('user/u1/*'))).status).toBe(200)
    expect((await t.call('GET', MOOD, undefined, limitedTo('user/u1/conversation/conv-1'))).status).toBe(200)
    expect((await t.call('GET', MOOD, undefined, limitedTo('user/u2/*'))).status).toBe(404)
    expect((await t.call('GET', '/sentiment/conversations/conv-2')).status).toBe(404)
  })

  it("stays what its customer's messages say, whoever else names its id", async () => {
    await using t = await openTestService(sentiment)
    await say(t, 'conv-1', [BAD, BAD])
    const other = { text: GOOD, conversation_id: 'conv-1', user_id: 'zoe' }
    await t.call('POST', '/sentiment/analyze', other, limitedTo('user/zoe/*'))
    await t.call('POST', '/sentiment/analyze', { text: GOOD, conversation_id: 'conv-1' }, limitedTo('analysis/*'))
    expect((await t.call('GET', MOOD)).body).toMatchObject({ user_id: 'u1', total: 2 })
    expect((await t.call('GET', `${MOOD}?user_id=zoe`)).body).toMatchObject({ user_id: 'zoe', total: 1 })
    const own = await t.call('GET', MOOD, undefined, limitedTo('user/zoe/*'))
    expect(own.body).toMatchObject({ user_id: 'zoe', total: 1 })
    const unnamed = await t.call('GET', MOOD, undefined, limitedTo('conversation/*'))
    expect(unnamed.body).toMatchObject({ total: 1 })
    expect(unnamed.body.user_id).toBeUndefined()
  })

  it('ends with the retention of its analyses', async () => {
    await using t = await openTestService(sentiment, { env: { SENTIMENT_RETENTION_DAYS: '7' } })
    await say(t, 'conv-1', [GOOD])
    t.advance(3 * 86_400_000)
    await say(t, 'conv-1', [BAD])
    t.advance(5 * 86_400_000)
    expect((await t.call('GET', MOOD)).body).toMatchObject({ total: 1, points: [{ sentiment: 'negative' }] })
    t.advance(7 * 86_400_000)
    expect((await t.call('GET', MOOD)).status).toBe(404)
  })
})

describe('sentiment.worsening', () => {
  it('is announced once while the mood stays bad', async () => {
    await using t = await openTestService(sentiment)
    await say(t, 'conv-1', [...WORSENING, BAD, BAD, BAD])
    const events = await t.events('sentiment.worsening')
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ key: 'conv-1', data: { conversation_id: 'conv-1', user_id: 'u1' } })
    const { sentiment_score, earlier_score, messages } = events[0]?.data ?? {}
    expect(sentiment_score).toBeLessThan(0.4)
    expect(earlier_score).toBeGreaterThan(sentiment_score + 0.2)
    expect(messages).toBeGreaterThanOrEqual(3)
  })

  it('is announced again after the mood had recovered', async () => {
    await using t = await openTestService(sentiment)
    const row = () => t.store.get(conversations, 'conv-1', 'user/u1')
    await say(t, 'conv-1', WORSENING)
    expect((await row())?.worsening_since).toBeDefined()
    await say(t, 'conv-1', [GOOD, GOOD, GOOD])
    expect((await row())?.worsening_since).toBeUndefined()
    await say(t, 'conv-1', [BAD, BAD, BAD])
    expect(await t.events('sentiment.worsening')).toHaveLength(2)
    expect((await t.call('GET', MOOD)).body.worsening_episodes).toBe(2)
  })

  it('is not announced for one bad message, for a mood that was always bad, or for ups and downs', async () => {
    await using t = await openTestService(sentiment)
    await say(t, 'conv-1', ['Where is my order?', 'It is order ORD-1', 'ok', BAD])
    await say(t, 'conv-2', [BAD, BAD, BAD, BAD])
    await say(t, 'conv-3', [GOOD, BAD, GOOD, BAD, GOOD, BAD])
    expect(await t.events('sentiment.worsening')).toEqual([])
  })

  it('is announced once when all messages come at the same time', async () => {
    await using t = await openTestService(sentiment)
    const texts = [...WORSENING, BAD]
    const answers = await Promise.all(
      texts.map((text, minute) =>
        t.call('POST', '/sentiment/analyze', {
          text,
          conversation_id: 'conv-1',
          user_id: 'u1',
          sent_at: `2026-11-21T09:0${minute}:00Z`,
        }),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await t.events('sentiment.worsening')).toHaveLength(1)
  })

  it('is announced once when a request is repeated', async () => {
    await using t = await openTestService(sentiment)
    for (const [place, text] of WORSENING.entries()) {
      const body = { text, conversation_id: 'conv-1', user_id: 'u1' }
      const as = { headers: { 'idempotency-key': `message-${place}` } }
      const first = await t.call('POST', '/sentiment/analyze', body, as)
      expect((await t.call('POST', '/sentiment/analyze', body, as)).body).toEqual(first.body)
      t.advance(1_000)
    }
    expect(await t.events('sentiment.worsening')).toHaveLength(1)
    expect((await t.call('GET', MOOD)).body.total).toBe(5)
  })

  it('is not announced for old messages that are brought in later', async () => {
    await using t = await openTestService(sentiment)
    for (const [hour, text] of WORSENING.entries()) {
      await say(t, 'conv-1', [text], { sent_at: `2026-10-01T0${hour}:00:00Z` })
    }
    expect(await t.events('sentiment.worsening')).toEqual([])
    expect(await t.events('sentiment.negative')).toEqual([])
    expect((await t.call('GET', MOOD)).body).toMatchObject({ trend: 'worsening', worsening_episodes: 0 })
  })
})
