import type { Transcript } from '@customer-service/contracts/chatbot'
import { getConversation } from '@customer-service/contracts/chatbot'
import { notFound, type ServiceModule } from '@customer-service/core'
import { openTestService } from '@customer-service/core/testing'
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { escalation } from '../src/index.ts'

const NOW = '2026-11-18T10:00:00Z'
const sample = {
  conversation_id: 'conv-12345',
  user_id: 'user123',
  priority: 'high',
  issue_summary: 'Customer received damaged product and needs immediate replacement',
  source: 'chatbot',
  sentiment_score: 0.25,
  relevant_data: { order_id: 'ORD-9876', product_id: 'PROD-1234' },
}
const limitedTo = (resource: string) => ({
  principal: 'user/limited',
  policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: resource }] },
})

const told: Transcript = {
  conversation_id: 'conv-told',
  user_id: 'user123',
  channel: 'web',
  status: 'open',
  created_at: NOW,
  updated_at: NOW,
  metadata: {},
  messages: Array.from({ length: 3 }, (_, index) => ({
    message_id: `msg-${index}`,
    role: 'customer' as const,
    text: `Message ${index}`,
    attachments: [],
    timestamp: NOW,
  })),
  total: 3,
  limit: 100,
  offset: 0,
}

/** A chatbot that knows one conversation. */
const chatbot: ServiceModule = {
  manifest: {
    name: 'chatbot',
    title: 'Chatbot',
    description: 'Stand-in',
    paths: ['/chatbot'],
    tables: [],
    publishes: [],
    subscribes: [],
    calls: [],
  },
  Config: Type.Object({}),
  open: () => ({
    manifest: chatbot.manifest,
    routes: (operations) =>
      operations.query(getConversation, async ({ params, caller }) => {
        const isTold = params.conversation_id === 'conv-told' && caller.may('user/user123/conversation/conv-told')
        if (!isTold) throw notFound('conversation', params.conversation_id)
        return told
      }),
    reactions: [],
  }),
}

const open = () => openTestService(escalation, { now: NOW })

describe('creating a case', () => {
  it('ESC-01 ESC-02 ESC-03 answers the printed request with who, by when and where', async () => {
    await using t = await open()
    const { status, body } = await t.call('POST', '/escalation/cases', sample)
    expect(status).toBe(201)
    expect(body).toEqual({
      escalation_id: expect.stringMatching(/^esc-[a-z0-9]{35}$/),
      status: 'created',
      assigned_to: 'support_team_lead',
      expected_response_time: '2026-11-18T12:00:00Z',
      expected_completion: '2026-11-19T10:00:00Z',
      tracking_url: `https://support.example.com/escalation/cases/${body.escalation_id}`,
    })
  })

  it('ESC-02 needs a summary, and a conversation or a user', async () => {
    await using t = await open()
    const noSummary = await t.call('POST', '/escalation/cases', { user_id: 'user123' })
    expect(noSummary).toMatchObject({ status: 400, body: { error: 'ValidationError', field: 'issue_summary' } })
    const nobody = await t.call('POST', '/escalation/cases', { issue_summary: 'Broken' })
    expect(nobody).toMatchObject({ status: 400, body: { error: 'ValidationError', field: 'user_id' } })
  })

  it('ESC-02 takes the priority from the mood when none is given, and refuses unknown fields', async () => {
    await using t = await open()
    const { body } = await t.call('POST', '/escalation/cases', {
      user_id: 'u',
      issue_summary: 'x',
      sentiment_score: 0.1,
    })
    expect((await t.call('GET', `/escalation/cases/${body.escalation_id}`)).body.priority).toBe('urgent')
    const forged = await t.call('POST', '/escalation/cases', { ...sample, assigned_to: 'me' })
    expect(forged).toMatchObject({ status: 400, body: { field: 'assigned_to' } })
  })

  it('ESC-08 announces the case, and that it is high', async () => {
    await using t = await open()
    const { body } = await t.call('POST', '/escalation/cases', sample)
    const facts = {
      escalation_id: body.escalation_id,
      priority: 'high',
      user_id: 'user123',
      tracking_url: body.tracking_url,
    }
    expect((await t.events('escalation.created')).map(({ data }) => data)).toEqual([expect.objectContaining(facts)])
    expect((await t.events('high_priority_case')).map(({ data }) => data)).toEqual([expect.objectContaining(facts)])
    await t.call('POST', '/escalation/cases', { ...sample, priority: 'low' })
    expect(await t.events('escalation.created')).toHaveLength(2)
    expect(await t.events('high_priority_case')).toHaveLength(1)
  })

  it('ESC-10 takes transcript and owner from the conversation, when the caller may read it', async () => {
    await using t = await openTestService(escalation, { now: NOW, others: [chatbot] })
    const { body } = await t.call('POST', '/escalation/cases', { conversation_id: 'told', issue_summary: 'Broken' })
    const found = await t.call('GET', `/escalation/cases/${body.escalation_id}`)
    expect(found.body).toMatchObject({ conversation_id: 'conv-told', user_id: 'user123', transcript: told.messages })
    const other = await t.call('POST', '/escalation/cases', {
      ...sample,
      conversation_id: 'conv-told',
      user_id: 'somebody',
    })
    expect(other).toMatchObject({ status: 400, body: { field: 'user_id' } })
  })

  it('ESC-10 opens the case without a transcript when the conversation is unknown', async () => {
    await using t = await openTestService(escalation, { now: NOW, others: [chatbot] })
    const { body } = await t.call('POST', '/escalation/cases', sample)
    expect((await t.call('GET', `/escalation/cases/${body.escalation_id}`)).body.transcript).toEqual([])
  })

  it('ESC-02 lets a limited key open cases of its own customer only', async () => {
    await using t = await open()
    const own = await t.call('POST', '/escalation/cases', sample, limitedTo('user/user123/*'))
    expect(own.status).toBe(201)
    const others = await t.call('POST', '/escalation/cases', sample, limitedTo('user/u2/*'))
    expect(others).toMatchObject({ status: 403, body: { error: 'AccessDenied' } })
  })
})

describe('reading a case', () => {
  it('ESC-04 ESC-05 shows the printed fields, and both times (C-16)', async () => {
    await using t = await open()
    const { body: opened } = await t.call('POST', '/escalation/cases', sample)
    const { status, body } = await t.call('GET', `/escalation/cases/${opened.escalation_id}`)
    expect(status).toBe(200)
    expect(body).toEqual({
      escalation_id: opened.escalation_id,
      status: 'created',
      created_at: NOW,
      updated_at: NOW,
      assigned_to: 'support_team_lead',
      priority: 'high',
      issue_summary: sample.issue_summary,
      resolution_notes: '',
      expected_response_time: '2026-11-18T12:00:00Z',
      expected_completion: '2026-11-19T10:00:00Z',
      conversation_id: 'conv-12345',
      user_id: 'user123',
      source: 'chatbot',
      sentiment_score: 0.25,
      relevant_data: sample.relevant_data,
      transcript: [],
      tracking_url: opened.tracking_url,
      actions: [],
    })
  })

  it('ESC-04 takes the id without its prefix, and looks the same for unknown and foreign cases', async () => {
    await using t = await open()
    const { body } = await t.call('POST', '/escalation/cases', sample)
    const bare = body.escalation_id.slice('esc-'.length)
    expect((await t.call('GET', `/escalation/cases/${bare}`)).status).toBe(200)
    const foreign = await t.call('GET', `/escalation/cases/${bare}`, undefined, limitedTo('user/u2/*'))
    const unknown = await t.call('GET', '/escalation/cases/esc-24680')
    expect([foreign.status, unknown.status]).toEqual([404, 404])
    expect(foreign.body).toEqual({ error: 'NotFound', message: `No escalation case ${body.escalation_id}` })
  })

  it('ESC-10 forgets the transcript after its retention, and keeps the case', async () => {
    await using t = await openTestService(escalation, {
      now: NOW,
      others: [chatbot],
      env: { ESCALATION_TRANSCRIPT_RETENTION_DAYS: '30' },
    })
    const { body } = await t.call('POST', '/escalation/cases', {
      conversation_id: 'conv-told',
      issue_summary: 'Broken',
    })
    t.advance(31 * 86_400_000)
    const found = await t.call('GET', `/escalation/cases/${body.escalation_id}`)
    expect(found).toMatchObject({ status: 200, body: { issue_summary: 'Broken', transcript: [] } })
  })
})

describe('working on a case', () => {
  it('ESC-06 ESC-07 goes from a team to a person, gains actions, and is resolved', async () => {
    await using t = await open()
    const { body: opened } = await t.call('POST', '/escalation/cases', sample)
    const path = `/escalation/cases/${opened.escalation_id}`
    t.advance(60_000)
    const taken = await t.call('PATCH', path, { assigned_to: 'john.smith', status: 'in_progress' })
    expect(taken).toMatchObject({ status: 200, body: { status: 'in_progress', assigned_to: 'john.smith' } })
    const acted = await t.call('POST', `${path}/actions`, { action: 'replacement_initiated', by: 'john.smith' })
    expect(acted.status).toBe(201)
    expect(acted.body.actions).toEqual([
      { action: 'replacement_initiated', timestamp: '2026-11-18T10:01:00Z', by: 'john.smith' },
    ])
    const resolved = await t.call('PATCH', path, { status: 'resolved', resolution_notes: 'Sent a new one.' })
    expect(resolved.body).toMatchObject({ status: 'resolved', resolved_at: '2026-11-18T10:01:00Z' })
    expect((await t.call('GET', path)).body).toEqual(resolved.body)
    expect((await t.events('escalation.resolved')).map(({ data }) => data)).toEqual([
      expect.objectContaining({
        escalation_id: opened.escalation_id,
        status: 'resolved',
        changed_at: '2026-11-18T10:01:00Z',
      }),
    ])
    expect(await t.events('escalation.updated')).toHaveLength(3)
  })

  it('ESC-06 refuses a move that the life cycle does not know with 409, naming both states', async () => {
    await using t = await open()
    const { body } = await t.call('POST', '/escalation/cases', sample)
    const closed = await t.call('PATCH', `/escalation/cases/${body.escalation_id}`, { status: 'closed' })
    expect(closed).toMatchObject({ status: 409, body: { error: 'Conflict', field: 'status' } })
    expect(closed.body.message).toMatch(/created.*closed/)
  })

  it('ESC-07 changes nothing, and announces nothing, when a change is repeated', async () => {
    await using t = await open()
    const { body } = await t.call('POST', '/escalation/cases', sample)
    const path = `/escalation/cases/${body.escalation_id}`
    const first = await t.call('PATCH', path, { priority: 'urgent' })
    t.advance(1_000)
    const again = await t.call('PATCH', path, { priority: 'urgent' })
    expect(again.body).toEqual(first.body)
    expect(await t.events('escalation.updated')).toHaveLength(1)
  })

  it('ESC-08 announces a raised case as high once, however often it is raised', async () => {
    await using t = await open()
    const { body } = await t.call('POST', '/escalation/cases', { ...sample, priority: 'low' })
    for (const priority of ['high', 'medium', 'urgent']) {
      await t.call('PATCH', `/escalation/cases/${body.escalation_id}`, { priority })
    }
    expect(await t.events('high_priority_case')).toHaveLength(1)
  })

  it('ESC-07 loses no action when many are added at once', async () => {
    await using t = await open()
    const { body } = await t.call('POST', '/escalation/cases', sample)
    const path = `/escalation/cases/${body.escalation_id}`
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, index) => t.call('POST', `${path}/actions`, { action: `step_${index}` })),
    )
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const { actions } = (await t.call('GET', path)).body
    expect(actions.map(({ action, by }: { action: string; by: string }) => `${action} ${by}`).sort()).toEqual([
      'step_0 admin',
      'step_1 admin',
      'step_2 admin',
      'step_3 admin',
    ])
  })

  it('ESC-07 hides a foreign case from changes too', async () => {
    await using t = await open()
    const { body } = await t.call('POST', '/escalation/cases', sample)
    const path = `/escalation/cases/${body.escalation_id}`
    const stranger = limitedTo('user/u2/*')
    expect((await t.call('PATCH', path, { priority: 'low' }, stranger)).status).toBe(404)
    expect((await t.call('POST', `${path}/actions`, { action: 'peeked' }, stranger)).status).toBe(404)
  })

  it('AUD-07 ESC-07 leaves an audit entry that tells no text', async () => {
    await using t = await open()
    const { body } = await t.call('POST', '/escalation/cases', sample)
    await t.call('PATCH', `/escalation/cases/${body.escalation_id}`, { resolution_notes: 'Call 0532 000 00 00' })
    const entries = (await t.events('audit.recorded')).map(({ data }) => data)
    expect(entries.map(({ action }) => action)).toEqual(['escalation_created', 'escalation_updated'])
    expect(entries[0]).toMatchObject({
      service: 'escalation',
      resource_id: body.escalation_id,
      user_id: 'user123',
      conversation_id: 'conv-12345',
    })
    expect(JSON.stringify(entries)).not.toMatch(/0532|damaged/)
  })
})
