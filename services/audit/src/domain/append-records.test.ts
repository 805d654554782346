import type { AuditRecord } from '@customer-service/core/http'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendRecords } from './append-records.ts'
import { EMPTY_HEAD, type TrailRecord } from './trail.ts'

const START = Date.parse('2026-11-29T00:00:00Z')
const NOW = new Date(START)

const record = (more: Partial<AuditRecord>): AuditRecord => ({
  log_id: 'audit-1',
  timestamp: '2026-11-21T10:00:00Z',
  service: 'chatbot',
  action: 'message_sent',
  resource_id: null,
  user_id: null,
  conversation_id: null,
  actor: 'user/ada',
  principal: 'user/ada',
  request_id: 'r-1',
  request_ip: '192.168.1.1',
  details: {},
  ...more,
})

const settings = { append_id: 'append-1', retentionDays: 400, now: NOW }
const ends = { head: EMPTY_HEAD, users: new Map(), conversations: new Map() }

describe('appending to the trail', () => {
  it('AUD-05 keeps what was done, and says who signed', () => {
    const [kept] = appendRecords(ends, [record({ details: { message_id: 'msg-1' } })], settings).records
    expect(kept).toMatchObject({
      log_id: 'audit-1',
      details: { message_id: 'msg-1', actor: 'user/ada', principal: 'user/ada', request_id: 'r-1' },
    })
    expect(kept?.details).not.toHaveProperty('occurred_at')
  })

  it('AUD-11 never goes back in time, and keeps the time that was told', () => {
    const given = [record({ timestamp: '2026-11-21T10:00:05Z' }), record({ timestamp: '2026-11-21T10:00:01Z' })]
    const { records } = appendRecords(ends, given, settings)
    expect(records.map(({ timestamp }) => timestamp)).toEqual(['2026-11-21T10:00:05Z', '2026-11-21T10:00:05Z'])
    expect(records[1]?.details.occurred_at).toBe('2026-11-21T10:00:01Z')
  })

  it('AUD-08 lets only the beginning expire, even after the retention was made shorter', () => {
    const first = appendRecords(ends, [record({})], settings)
    const second = appendRecords(first.ends, [record({})], { ...settings, retentionDays: 30 })
    expect(second.records[0]?.expires_at).toBe(first.records[0]?.expires_at)
  })

  it('AUD-08 forgets a month whose records have expired', () => {
    const short = { ...settings, retentionDays: 10 }
    const before = appendRecords(ends, [record({}), record({ timestamp: '2026-12-01T00:00:00Z' })], short)
    const later = appendRecords(before.ends, [], { ...short, now: new Date('2026-12-05T00:00:00Z') })
    expect(later.ends.head.all).toMatchObject({ last: 2, months: [{ month: '2026-12', first: 2 }] })
  })

  it('AUD-09 keeps details of up to 8,192 bytes, and leaves out larger ones', () => {
    const detailsOf = (bytes: number) => {
      const details = { text: 'x'.repeat(bytes - '{"text":""}'.length) }
      return appendRecords(ends, [record({ details })], settings).records[0]?.details
    }
    expect(detailsOf(8_192)?.text).toHaveLength(8_181)
    expect(detailsOf(8_193)).toEqual({
      omitted: 'Details larger than 8192 bytes',
      actor: 'user/ada',
      principal: 'user/ada',
      request_id: 'r-1',
    })
  })

  it('AUD-06 numbers every log without gaps, whatever the batches are', () => {
    const anyRecord = fc
      .record({
        user_id: fc.constantFrom(null, 'ada', 'bob'),
        conversation_id: fc.constantFrom(null, 'conv-1', 'conv-2', 'conv-3'),
        action: fc.constantFrom('message_sent', 'order_written'),
        seconds: fc.nat(400_000),
      })
      .map(({ seconds, ...more }) =>
        record({ ...more, timestamp: new Date(START + seconds * 1000).toISOString().replace('.000', '') }),
      )
    fc.assert(
      fc.property(fc.array(fc.array(anyRecord, { maxLength: 30 }), { maxLength: 8 }), (batches) => {
        let head = EMPTY_HEAD
        const all: TrailRecord[] = []
        for (const batch of batches) {
          const appended = appendRecords(
            { head, users: lasts(all, 'user'), conversations: lasts(all, 'conversation') },
            batch,
            settings,
          )
          head = appended.ends.head
          all.push(...appended.records)
        }
        const numbered = (matching: readonly TrailRecord[], ordinal: (one: TrailRecord) => number | undefined): void =>
          expect(matching.map(ordinal)).toEqual(matching.map((_, index) => index + 1))
        numbered(all, (one) => one.ordinal)
        for (const action of ['message_sent', 'order_written']) {
          numbered(
            all.filter((one) => one.action === action),
            (one) => one.action_ordinal,
          )
        }
        for (const user of ['ada', 'bob'])
          numbered(
            all.filter((one) => one.user_id === user),
            (one) => one.user_ordinal,
          )
        for (const conversation of ['conv-1', 'conv-2', 'conv-3']) {
          numbered(
            all.filter((one) => one.conversation_id === conversation),
            (one) => one.conversation_ordinal,
          )
        }
        expect(head.all.last).toBe(all.length)
        for (const { month, first } of head.all.months) {
          expect(all.find(({ timestamp }) => timestamp.startsWith(month))?.ordinal).toBe(first)
        }
      }),
    )
  })
})

function lasts(all: readonly TrailRecord[], kind: 'user' | 'conversation'): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const one of all) {
    const [name, ordinal] =
      kind === 'user' ? [one.user_id, one.user_ordinal] : [one.conversation_id, one.conversation_ordinal]
    if (name !== null && ordinal !== undefined) found.set(name, ordinal)
  }
  return found
}
