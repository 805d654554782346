import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { sentiment } from '../src/index.ts'
import { analyses, batches, corrections, points, pointsOf, texts } from '../src/tables.ts'
import { BAD, GOOD, limitedTo, say } from './say.ts'

describe('DELETE /sentiment/analyses/{id}', () => {
  it('erases the analysis, its text, its corrections and its place in the conversation', async () => {
    await using t = await openTestService(sentiment)
    const [kept, erased] = await say(t, 'conv-1', [GOOD, BAD])
    const id = erased?.body.analysis_id
    await t.call('POST', `/sentiment/analyses/${id}/correction`, { sentiment: 'neutral' })
    const answer = await t.call('DELETE', `/sentiment/analyses/${id}`)
    expect(answer).toMatchObject({ status: 200, body: { analysis_id: id } })
    expect(await t.store.get(analyses, id)).toBeUndefined()
    expect(await t.store.get(texts, id)).toBeUndefined()
    expect(await t.store.get(corrections, id)).toBeUndefined()
    const { items } = await t.store.query(points, pointsOf({ conversation_id: 'conv-1', owner: 'user/u1' }))
    expect(items.map(({ analysis_id }) => analysis_id)).toEqual([kept?.body.analysis_id])
    expect((await t.call('GET', '/sentiment/corrections')).body).toMatchObject({ total: 0, corrections: [] })
    expect((await t.call('GET', `/sentiment/analyses/${id}`)).status).toBe(404)
    expect((await t.call('DELETE', `/sentiment/analyses/${id}`)).status).toBe(404)
  })

  it('leaves the other texts of a batch', async () => {
    await using t = await openTestService(sentiment)
    const { body } = await t.call('POST', '/sentiment/analyze/batch', { texts: [{ text: GOOD }, { text: BAD }] })
    expect((await t.call('DELETE', `/sentiment/analyses/${body.batch_id}.1`)).status).toBe(200)
    expect((await t.call('GET', `/sentiment/analyses/${body.batch_id}.0`)).status).toBe(200)
    expect((await t.call('GET', `/sentiment/analyses/${body.batch_id}.1`)).status).toBe(404)
    expect((await t.store.get(batches, body.batch_id))?.analyses).toHaveLength(1)
    expect(JSON.stringify(await t.store.get(texts, body.batch_id))).not.toContain('horrible')
  })

  it('is not for those who may not see it', async () => {
    await using t = await openTestService(sentiment)
    const [analysed] = await say(t, 'conv-1', [GOOD])
    const path = `/sentiment/analyses/${analysed?.body.analysis_id}`
    expect((await t.call('DELETE', path, undefined, limitedTo('user/u2/*'))).status).toBe(404)
    expect((await t.call('GET', path)).status).toBe(200)
  })
})
