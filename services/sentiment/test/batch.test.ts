import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { sentiment } from '../src/index.ts'
import { BAD, GOOD, limitedTo, WORSENING } from './say.ts'

const BATCH = '/sentiment/analyze/batch'
const SAMPLE = "I've been waiting for 3 days and still haven't received any update on my order. This is frustrating."

describe('POST /sentiment/analyze/batch', () => {
  it('answers each text as the single call does', async () => {
    await using t = await openTestService(sentiment)
    const { status, body } = await t.call('POST', BATCH, { texts: [{ text: SAMPLE, user_id: 'u1' }, { text: GOOD }] })
    expect(status).toBe(200)
    expect(body).toMatchObject({ succeeded: 2, failed: 0, batch_id: expect.stringMatching(/^sent-/) })
    const single = (await t.call('POST', '/sentiment/analyze', { text: SAMPLE })).body
    const { analysis_id, ...analysis } = body.results[0].analysis
    expect(body.results[0].index).toBe(0)
    expect(analysis_id).toBe(`${body.batch_id}.0`)
    expect({ ...analysis, evidence: [] }).toEqual({ ...single, analysis_id: undefined, evidence: [] })
    expect(body.results[1]).toMatchObject({ index: 1, analysis: { sentiment: 'positive' } })
  })

  it('reads 100 texts in one commit of a few writes', async () => {
    await using t = await openTestService(sentiment)
    const texts = Array.from({ length: 100 }, (_, i) => ({ text: `${BAD} Order ORD-${i}`, conversation_id: `c${i}` }))
    const { status, body } = await t.call('POST', BATCH, { texts })
    expect(status).toBe(200)
    expect(body).toMatchObject({ succeeded: 100, failed: 0 })
    expect(body.results.map(({ index }: { index: number }) => index)).toEqual([...texts.keys()])
    const last = `/sentiment/analyses/${body.batch_id}.99`
    expect((await t.call('GET', last)).body).toMatchObject({ sentiment: 'negative', conversation_id: 'conv-c99' })
    expect(await t.events('sentiment.batch_analyzed')).toHaveLength(5)
    expect(await t.events('audit.recorded')).toHaveLength(1)
    expect((await t.call('POST', BATCH, { texts: [...texts, { text: 'one more' }] })).body).toMatchObject({
      error: 'ValidationError',
      field: 'texts',
    })
    expect((await t.call('POST', BATCH, { texts: [] })).status).toBe(400)
  })

  it('refuses a text alone for what is wrong in it, and the call for what is wrong with its form', async () => {
    await using t = await openTestService(sentiment)
    const { status, body } = await t.call(
      'POST',
      BATCH,
      {
        texts: [
          { text: '  ', user_id: 'u1' },
          { text: GOOD, user_id: 'u1' },
          { text: GOOD, user_id: 'u2' },
          { text: GOOD, user_id: 'u1', conversation_id: 'a/b' },
          { text: GOOD, user_id: 'u1', sent_at: 'yesterday' },
        ],
      },
      limitedTo('user/u1/*'),
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ succeeded: 1, failed: 4 })
    expect(body.results.map(({ error }: { error?: { error: string; field?: string } }) => error?.error)).toEqual([
      'ValidationError',
      undefined,
      'AccessDenied',
      'ValidationError',
      'ValidationError',
    ])
    expect(body.results.map(({ error }: { error?: { field?: string } }) => error?.field)).toEqual([
      'text',
      undefined,
      undefined,
      'conversation_id',
      'sent_at',
    ])
    const wrong = await t.call('POST', BATCH, { texts: [{ text: GOOD }, { text: GOOD, txet: 'x' }] })
    expect(wrong.body).toMatchObject({ error: 'ValidationError', field: 'texts[1].txet' })
  })

  it('tells of each text once, and counts it in its conversation', async () => {
    await using t = await openTestService(sentiment)
    const texts = WORSENING.map((text, minute) => ({
      text,
      conversation_id: 'conv-1',
      user_id: 'u1',
      sent_at: `2026-11-21T09:0${minute}:00Z`,
    }))
    const as = { headers: { 'idempotency-key': 'nightly-1' } }
    const first = await t.call('POST', BATCH, { texts: [...texts, { text: GOOD }] }, as)
    expect((await t.call('POST', BATCH, { texts: [...texts, { text: GOOD }] }, as)).body).toEqual(first.body)
    const analyzed = await t.events('sentiment.analyzed')
    expect(analyzed.map(({ data }) => data.analysis_id)).toEqual(
      [0, 1, 2, 3, 4, 5].map((i) => `${first.body.batch_id}.${i}`),
    )
    expect(await t.events('sentiment.negative')).toHaveLength(1)
    expect(await t.events('sentiment.worsening')).toHaveLength(1)
    const mood = await t.call('GET', '/sentiment/conversations/conv-1')
    expect(mood.body).toMatchObject({ trend: 'worsening', total: 5 })
  })

  it('raises no alert for texts that belong to no conversation', async () => {
    await using t = await openTestService(sentiment)
    await t.call('POST', BATCH, { texts: [{ text: BAD }, { text: BAD, user_id: 'u1' }] })
    expect(await t.events('sentiment.analyzed')).toHaveLength(2)
    expect(await t.events('sentiment.negative')).toEqual([])
  })

  it('fits the largest request into one answer and one row', async () => {
    await using t = await openTestService(sentiment)
    const text = '絶対 terrible! horrible! awful! disgusting! ağlıyorum 😡 '.repeat(60).slice(0, 2_100)
    let texts = Array.from({ length: 100 }, (_, i) => ({ text, conversation_id: `${i}`.repeat(20).slice(0, 59) }))
    while (Buffer.byteLength(JSON.stringify({ texts })) > 262_144)
      texts = texts.map((one) => ({ ...one, text: one.text.slice(0, -50) }))
    const { status, body, raw } = await t.call('POST', BATCH, { texts })
    expect(status).toBe(200)
    expect(body.succeeded).toBe(100)
    expect(raw.length).toBeLessThanOrEqual(262_144)
    await t.drain()
    expect((await t.call('GET', `/sentiment/analyses/${body.results[99].analysis.analysis_id}`)).status).toBe(200)
  })
})
