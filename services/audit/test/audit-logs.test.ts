import { type AuditRecord, auditRecorded } from '@customer-service/core/http'
import { announce } from '@customer-service/core/store'
import { openTestService, type TestService } from '@customer-service/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../src/index.ts'
import { record, sample } from './open-trail.ts'

const START = Date.parse('2025-01-15T00:00:00Z')
const DAY_MS = 86_400_000
const at = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`

const open = (env: Record<string, string> = {}) => openTestService(audit, { now: '2025-03-20T00:00:00Z', env })
const idsOf = (body: { logs: readonly { log_id: string }[] }): readonly string[] =>
  body.logs.map(({ log_id }) => log_id)

describe('the audit trail', () => {
  it('AUD-01 AUD-05 AUD-06 answers with the printed record, and who signed (C-50)', async () => {
    await using t = await open()
    await record(t, [sample])
    const query =
      'start_time=2025-03-19T00:00:00Z&end_time=2025-03-19T23:59:59Z&user_id=user123&action_type=message_sent'
    const { status, body } = await t.call('GET', `/audit/logs?${query}&conversation_id=conv-12345&limit=100&offset=0`)
    expect(status).toBe(200)
    expect(body).toEqual({
      logs: [
        {
          log_id: 'audit-12345',
          timestamp: '2025-03-19T14:15:30Z',
          user_id: 'user123',
          service: 'chatbot',
          action: 'message_sent',
          resource_id: 'conv-12345',
          request_ip: '192.168.1.1',
          details: { ...sample.details, actor: 'service/chatbot', principal: 'user/ada', request_id: 'r-1' },
        },
      ],
      total: 1,
      limit: 100,
      offset: 0,
    })
  })

  it('AUD-11 finds nothing of a user whom nobody has heard of', async () => {
    await using t = await open()
    await record(t, [sample])
    const { body } = await t.call('GET', '/audit/logs?user_id=nobody')
    expect(body).toEqual({ logs: [], total: 0, limit: 100, offset: 0 })
  })

  it('AUD-11 filters more records together than one read brings', async () => {
    await using t = await open()
    const many = Array.from({ length: 1_010 }, (_, place) => ({ ...sample, log_id: `audit-${place}` }))
    await record(t, many)
    const { body } = await t.call('GET', '/audit/logs?user_id=user123&action_type=message_sent&limit=2&offset=1008')
    expect(body.total).toBe(1_010)
    expect(idsOf(body)).toEqual(['audit-1', 'audit-0'])
  })

  it('AUD-07 says whom policies kept out, of what and from where, and nothing personal of the request', async () => {
    await using t = await open()
    const limited = {
      principal: 'user/eve',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'customer-service:QueryAuditLogs', Resource: 'user/eve/*' }],
      },
    }
    const action = await t.call('POST', '/auth/access-keys', { principal: 'user/mallory' }, limited)
    const resource = await t.call('GET', '/audit/logs?user_id=ada', undefined, { ...limited, ip: '203.0.113.9' })
    expect([action.status, resource.status]).toEqual([403, 403])
    await t.drain()
    const { body } = await t.call('GET', '/audit/logs?action_type=access_denied')
    expect(body).toMatchObject({
      total: 2,
      logs: [
        {
          service: 'audit',
          request_ip: '203.0.113.9',
          details: {
            denied: 'customer-service:QueryAuditLogs',
            method: 'GET',
            route: '/audit/logs',
            actor: 'user/eve',
          },
        },
        { details: { denied: 'customer-service:CreateAccessKey', route: '/auth/access-keys', principal: 'user/eve' } },
      ],
    })
    expect(JSON.stringify(body)).not.toMatch(/mallory|user_id":"ada/)
  })

  it('AUD-04 has 100 records a page unless asked otherwise, and answers an empty trail', async () => {
    await using t = await open()
    expect((await t.call('GET', '/audit/logs')).body).toEqual({ logs: [], total: 0, limit: 100, offset: 0 })
    expect((await t.call('GET', '/audit/logs?limit=1001')).status).toBe(400)
  })

  it('AUD-03 finds a conversation by its bare id too (C-02), and by action only what has exactly that action', async () => {
    await using t = await open()
    await record(t, [
      sample,
      { ...sample, log_id: 'audit-2', action: 'message', conversation_id: null, resource_id: null },
    ])
    expect((await t.call('GET', '/audit/logs?conversation_id=12345')).body.total).toBe(1)
    expect(idsOf((await t.call('GET', '/audit/logs?action_type=message')).body)).toEqual(['audit-2'])
    for (const action of ['constructor', '__proto__', 'unknown']) {
      expect((await t.call('GET', `/audit/logs?action_type=${action}`)).body.total).toBe(0)
    }
  })

  it('AUD-02 refuses what is no time, naming the field', async () => {
    await using t = await open()
    const wrong = await t.call('GET', '/audit/logs?start_time=2025-02-30')
    expect(wrong).toMatchObject({ status: 400, body: { error: 'ValidationError', field: 'start_time' } })
  })

  it('AUD-07 keeps what one commit did together as it keeps what was announced alone, as by earlier versions', async () => {
    await using alone = await open()
    await using together = await open()
    const given = Array.from({ length: 120 }, (_, index) => {
      const conversation_id = index % 7 === 0 ? null : `conv-${index % 50}`
      return { ...sample, log_id: `audit-${index}`, user_id: `user-${index % 4}`, conversation_id }
    })
    await record(alone, given)
    const threes = given.flatMap((_, index) => (index % 3 === 0 ? [given.slice(index, index + 3)] : []))
    await together.store.commit(threes.map((records, i) => announce(auditRecorded, `conv-${i}`, { records })))
    await together.drain()
    for (const query of ['', '&user_id=user-2', '&conversation_id=conv-3', '&action_type=message_sent']) {
      const read = async (t: TestService) => (await t.call('GET', `/audit/logs?limit=1000${query}`)).body
      const trail = await read(together)
      expect(trail.total).toBeGreaterThan(0)
      expect(trail).toEqual(await read(alone))
    }
  })

  it('AUD-11 is newest first, and stable where times are equal', async () => {
    await using t = await open()
    const given = Array.from({ length: 70 }, (_, index) => ({ ...sample, log_id: `audit-${index}` }))
    await record(t, given)
    const read: string[] = []
    for (const offset of [0, 25, 50]) {
      read.push(...idsOf((await t.call('GET', `/audit/logs?limit=25&offset=${offset}`)).body))
    }
    expect(read).toEqual(given.map(({ log_id }) => log_id).reverse())
  })

  it('AUD-06 equals a plain filter over all records, for any filters, times and offsets', async () => {
    await using t = await open()
    const users = ['ada', 'bob', 'çiğdem.1', null]
    const actions = ['message_sent', 'order_written', 'case_read']
    let time = START
    const given: AuditRecord[] = fc
      .sample(fc.tuple(fc.nat(3), fc.nat(4), fc.nat(2), fc.constantFrom(0, 0, 1, 3_600, 40_000)), {
        numRuns: 400,
        seed: 7,
      })
      .map(([user, conversation, action, seconds], index) => {
        time += seconds * 1_000
        const conversation_id = conversation === 4 ? null : `conv-${conversation}`
        return {
          ...sample,
          log_id: `audit-${index}`,
          timestamp: at(time),
          user_id: users[user] ?? null,
          conversation_id,
          resource_id: conversation_id,
          action: actions[action] ?? '',
        }
      })
    await record(t, given)
    const anyTime = fc.oneof(
      fc.integer({ min: -DAY_MS, max: time - START + DAY_MS }).map((after) => at(START + after)),
      fc.integer({ min: -DAY_MS, max: DAY_MS }).map((after) => at(Date.parse('2025-02-01') + after)),
      fc.constantFrom(...given.map(({ timestamp }) => timestamp)),
      fc.constantFrom(...given.map(({ timestamp }) => timestamp.slice(0, 10))),
    )
    const query = fc.record(
      {
        user_id: fc.constantFrom('ada', 'bob', 'çiğdem.1', 'nobody'),
        conversation_id: fc.constantFrom('conv-0', 'conv-3', 'conv-9'),
        action_type: fc.constantFrom(...actions, 'none'),
        start_time: anyTime,
        end_time: anyTime,
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(query, fc.integer({ min: 1, max: 300 }), fc.nat(450), async (wanted, limit, offset) => {
        const parameters = new URLSearchParams({ ...wanted, limit: String(limit), offset: String(offset) })
        const answer = await t.call('GET', `/audit/logs?${parameters.toString().replaceAll('+', '%20')}`)
        const from = wanted.start_time ?? ''
        const until = wanted.end_time?.length === 10 ? `${wanted.end_time}T23:59:59Z` : (wanted.end_time ?? '~')
        if (wanted.end_time && wanted.start_time && Date.parse(wanted.end_time) < Date.parse(wanted.start_time)) {
          expect(answer).toMatchObject({ status: 400, body: { field: 'end_time' } })
          return
        }
        const matching = given
          .filter(
            (one) =>
              one.timestamp >= from &&
              one.timestamp <= until &&
              (!wanted.user_id || one.user_id === wanted.user_id) &&
              (!wanted.conversation_id || one.conversation_id === wanted.conversation_id) &&
              (!wanted.action_type || one.action === wanted.action_type),
          )
          .toReversed()
        expect(answer.body).toMatchObject({ total: matching.length, limit, offset })
        expect(idsOf(answer.body)).toEqual(matching.slice(offset, offset + limit).map(({ log_id }) => log_id))
      }),
      { numRuns: 300 },
    )
  })

  it('AUD-04 ends a page sooner than it would be too large, so that paging by its limit loses nothing', async () => {
    await using t = await open()
    const given = Array.from({ length: 100 }, (_, index) => ({
      ...sample,
      log_id: `audit-${index}`,
      details: { changed: 'ş'.repeat(3_000) },
    }))
    await record(t, given)
    const read: string[] = []
    for (let offset = 0; offset < given.length; ) {
      const { status, body } = await t.call('GET', `/audit/logs?limit=1000&offset=${offset}`)
      expect(status).toBe(200)
      read.push(...idsOf(body))
      offset += body.limit
    }
    expect(read).toEqual(given.map(({ log_id }) => log_id).reverse())
  })

  it('AUD-08 forgets records after their retention, and counts the others exactly', async () => {
    await using t = await open({ AUDIT_RETENTION_DAYS: '30' })
    const old = Array.from({ length: 40 }, (_, index) => ({
      ...sample,
      log_id: `old-${index}`,
      timestamp: '2025-02-27T00:00:00Z',
    }))
    await record(t, old)
    await record(t, [
      { ...sample, log_id: 'new-1' },
      { ...sample, log_id: 'new-2', user_id: 'bob', conversation_id: null },
    ])
    expect((await t.call('GET', '/audit/logs')).body.total).toBe(42)
    t.advance(12 * DAY_MS)
    await record(t, [{ ...sample, log_id: 'new-3', timestamp: '2025-04-01T00:00:00Z' }])
    for (const [filter, ids] of [
      ['', ['new-3', 'new-2', 'new-1']],
      ['user_id=user123', ['new-3', 'new-1']],
      ['action_type=message_sent&start_time=2025-01-01', ['new-3', 'new-2', 'new-1']],
      ['conversation_id=conv-12345', ['new-3', 'new-1']],
      ['end_time=2025-03-31', ['new-2', 'new-1']],
    ] as const) {
      const { body } = await t.call('GET', `/audit/logs?${filter}`)
      expect([body.total, idsOf(body)]).toEqual([ids.length, ids])
    }
  })

  it('AUD-08 starts a log anew when all its records have expired', async () => {
    await using t = await open({ AUDIT_RETENTION_DAYS: '30' })
    await record(
      t,
      [sample, sample].map((one, index) => ({ ...one, log_id: `old-${index}` })),
    )
    t.advance(60 * DAY_MS)
    await record(t, [{ ...sample, log_id: 'new-1', timestamp: '2025-05-19T00:00:00Z' }])
    for (const filter of ['', 'user_id=user123', 'conversation_id=conv-12345', 'action_type=message_sent']) {
      expect(idsOf((await t.call('GET', `/audit/logs?${filter}`)).body)).toEqual(['new-1'])
    }
  })

  it('AUD-08 has no operation that changes or deletes a record', async () => {
    await using t = await open()
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await t.call(method, '/audit/logs')).status).toBe(405)
    }
  })

  it('AUD-07 takes the worst batch there is in one commit', async () => {
    await using t = await open()
    const given = Array.from({ length: 90 }, (_, index) => ({
      ...sample,
      log_id: `audit-${index}`,
      user_id: `u${index}`,
      conversation_id: `conv-${index}`,
      action: `action_${index}`,
    }))
    await record(t, given)
    expect((await t.call('GET', '/audit/logs')).body.total).toBe(90)
  })

  it('AUD-03 shows a limited key its own customer only', async () => {
    await using t = await open()
    await record(t, [sample, { ...sample, log_id: 'audit-2', user_id: 'bob' }])
    const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: 'user/user123/*' }] }
    expect((await t.call('GET', '/audit/logs?user_id=user123', undefined, { policy })).body.total).toBe(1)
    for (const path of ['/audit/logs', '/audit/logs?user_id=bob', '/audit/logs?conversation_id=conv-12345']) {
      expect(await t.call('GET', path, undefined, { policy })).toMatchObject({
        status: 403,
        body: { error: 'AccessDenied' },
      })
    }
  })
})
