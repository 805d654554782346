import { customerErased } from '@customer-service/contracts/segmentation'
import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { sentiment } from '../src/index.ts'
import { analyses, batches, batchTexts, conversations, corrections, points, pointsOf, texts } from '../src/tables.ts'
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

describe('OPS-10 an erased customer', () => {
  const erased = { user_id: 'u1', erased_at: '2026-11-21T10:00:00Z' }
  const ids = (answer: { body: { results: { analysis: { analysis_id: string } }[] } }) =>
    answer.body.results.map(({ analysis }) => analysis.analysis_id)

  it('leaves nothing: neither of conversations nor of single texts and batches', async () => {
    await using t = await openTestService(sentiment)
    const [said] = await say(t, 'conv-1', [BAD, GOOD])
    const alone = await t.call('POST', '/sentiment/analyze', { text: BAD, user_id: 'u1' })
    const batch = await t.call('POST', '/sentiment/analyze/batch', {
      texts: [
        { text: BAD, user_id: 'u1' },
        { text: BAD, user_id: 'u1', conversation_id: 'conv-2' },
        { text: GOOD, user_id: 'u2' },
      ],
    })
    await t.call('POST', `/sentiment/analyses/${said?.body.analysis_id}/correction`, { sentiment: 'neutral' })
    await t.drain()
    await t.announce(customerErased, 'u1', erased)
    await t.drain()
    const [inBatch, inConversation, ofAnother] = ids(batch)
    for (const id of [said?.body.analysis_id, alone.body.analysis_id, inBatch, inConversation]) {
      expect((await t.call('GET', `/sentiment/analyses/${id}`)).status).toBe(404)
      expect(await t.store.get(texts, id)).toBeUndefined()
    }
    for (const conversation_id of ['conv-1', 'conv-2']) {
      const owner = 'user/u1'
      expect(await t.store.get(conversations, conversation_id, owner)).toBeUndefined()
      expect((await t.store.query(points, pointsOf({ conversation_id, owner }))).items).toEqual([])
    }
    expect((await t.store.query(batchTexts, 'u1')).items).toEqual([])
    expect((await t.call('GET', '/sentiment/corrections')).body).toMatchObject({ total: 0, corrections: [] })
    expect(JSON.stringify(await t.store.get(batches, batch.body.batch_id))).not.toContain('"u1"')
    expect(JSON.stringify(await t.store.get(texts, batch.body.batch_id))).not.toContain('horrible')
    expect((await t.call('GET', `/sentiment/analyses/${ofAnother}`)).status).toBe(200)
  })

  it('takes nothing from others in a conversation of the same name, and may be erased twice', async () => {
    await using t = await openTestService(sentiment)
    const [ours] = await say(t, 'conv-1', [GOOD])
    const [theirs] = await say(t, 'conv-1', [GOOD], { user_id: 'u2' })
    for (const _ of [1, 2]) await t.announce(customerErased, 'u1', erased)
    await t.drain()
    expect((await t.call('GET', `/sentiment/analyses/${ours?.body.analysis_id}`)).status).toBe(404)
    expect((await t.call('GET', `/sentiment/analyses/${theirs?.body.analysis_id}`)).status).toBe(200)
    expect((await t.call('GET', '/sentiment/conversations/conv-1?user_id=u2')).body.total).toBe(1)
  })
})
