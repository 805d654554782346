import type { Checkpoint } from '@customer-service/contracts/audit'
import { openSecrets } from '@customer-service/core'
import type { AuditRecord } from '@customer-service/core/http'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendRecords } from './domain/append-records.ts'
import { signedText } from './domain/checkpoint.ts'
import { chained, hashOf } from './domain/record-hash.ts'
import { type Chain, EMPTY_HEAD, type TrailRecord } from './domain/trail.ts'
import { type TrailSource, verifyTrail } from './verify-trail.ts'

const secrets = openSecrets(Buffer.alloc(32, 1))
const publicKey = secrets.publicKey('seal')
const LENGTH = 30
const EVERY = 10

const told = (n: number): AuditRecord => ({
  log_id: `audit-${n}`,
  timestamp: '2026-11-21T10:00:00Z',
  service: 'chatbot',
  action: 'message_sent',
  resource_id: `conv-${n}`,
  user_id: n % 3 === 0 ? null : `user-${n % 2}`,
  conversation_id: `conv-${n}`,
  actor: 'user/ada',
  principal: 'user/ada',
  request_id: `r-${n}`,
  request_ip: '192.168.1.1',
  details: { message_id: `msg-${n}` },
})

const settings = { append_id: 'append-1', retentionDays: 400, now: new Date('2026-11-21T10:00:00Z') }
const ends = { head: EMPTY_HEAD, users: new Map<string, number>(), conversations: new Map<string, number>() }
const { records: trail } = appendRecords(
  ends,
  Array.from({ length: LENGTH }, (_, i) => told(i + 1)),
  settings,
)
const seals = sealed(trail)

function sealed(records: readonly TrailRecord[]): readonly Checkpoint[] {
  return records
    .filter(({ ordinal }) => ordinal % EVERY === 0)
    .map(({ ordinal, hash = '' }) => {
      const place = { number: ordinal / EVERY, record: ordinal, hash, first_record: 1 }
      const statement = { ...place, sealed_at: '2026-11-21T10:00:00Z', public_key: publicKey }
      return { ...statement, signature: secrets.sign('seal', signedText(statement)) }
    })
}

/** Pages of 7 and of 2, by the place in a list in which numbers may be wrong. */
function sourceOf(records: readonly TrailRecord[], checkpoints: readonly Checkpoint[] = seals): TrailSource {
  const page = <Item>(items: readonly Item[], numberOf: (item: Item) => number, from: number, size: number) =>
    items.filter((item) => numberOf(item) >= from).slice(0, size)
  return {
    records: async (from) => page(records, ({ ordinal }) => ordinal, from, 7),
    checkpoints: async (from) => page(checkpoints, ({ number }) => number, from, 2),
  }
}

const verify = (records: readonly TrailRecord[], checkpoints = seals, kept: readonly Checkpoint[] = []) =>
  verifyTrail(sourceOf(records, checkpoints), { publicKeys: [publicKey], kept })

/** With its own hash, but on no other's. */
const rehashed = (record: TrailRecord): TrailRecord => ({ ...record, hash: hashOf(record) })

/** All from there on written anew, each following on the one before. */
function rewritten(records: readonly TrailRecord[], from: number): readonly TrailRecord[] {
  let chain: Chain | undefined
  return records.map((record) => {
    const link = chained(record.ordinal === from ? { ...record, action: 'other' } : record, chain)
    chain = link.chain
    return link.record
  })
}

/** Each tampers with the record of that number. */
const attacks: Readonly<Record<string, (n: number) => readonly TrailRecord[]>> = {
  changed: (n) => trail.map((one) => (one.ordinal === n ? { ...one, request_ip: '10.0.0.1' } : one)),
  'changed with its hash': (n) =>
    trail.map((one) => (one.ordinal === n ? rehashed({ ...one, request_ip: '10.0.0.1' }) : one)),
  'taken out': (n) => trail.filter(({ ordinal }) => ordinal !== n),
  'taken out, and the others numbered anew': (n) =>
    trail.filter(({ ordinal }) => ordinal !== n).map((one, i) => ({ ...one, ordinal: i + 1 })),
  'put in': (n) => trail.flatMap((one) => (one.ordinal === n ? [{ ...one, log_id: 'audit-x' }, one] : [one])),
  'moved to the end': (n) => {
    const moved = trail.filter(({ ordinal }) => ordinal === n)
    return [...trail.filter(({ ordinal }) => ordinal !== n), ...moved]
  },
  'exchanged with the next': (n) => {
    const orderOf = ({ ordinal }: TrailRecord) => (ordinal === n ? n + 1 : ordinal === n + 1 ? n : ordinal)
    return trail.map((one) => ({ ...one, ordinal: orderOf(one) })).toSorted((a, b) => a.ordinal - b.ordinal)
  },
}

describe('verifying a trail', () => {
  it('P11 finds it in order, with or without a beginning that has expired', async () => {
    expect(await verify(trail)).toEqual({ records: 30, unchained: 0, checkpoints: 3, sealed: 30 })
    expect(await verify(trail.slice(12), seals.slice(1))).toEqual({
      records: 18,
      unchained: 0,
      checkpoints: 2,
      sealed: 30,
    })
  })

  it.each(Object.entries(attacks))('P11 names the first record where one was %s', async (_, attack) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: LENGTH - 1 }), async (n) => {
        expect((await verify(attack(n))).fault?.record).toBe(n)
        // Without any checkpoint as well.
        expect((await verify(attack(n), [])).fault?.record).toBe(n)
      }),
    )
  })

  it('P11 knows by checkpoints, of the platform or kept elsewhere, that the whole chain was written anew', async () => {
    const anew = rewritten(trail, 15)
    expect((await verify(anew, [])).fault).toBeUndefined()
    expect((await verify(anew)).fault).toEqual({ record: 11, reason: expect.stringContaining('checkpoint 2') })
    expect((await verify(anew, sealed(anew), seals)).fault?.record).toBe(11)
  })

  it('P11 knows that the end was cut off', async () => {
    expect((await verify(trail.slice(0, 25))).fault?.record).toBe(26)
    expect((await verify(trail.slice(0, 25), seals.slice(0, 2), seals)).fault?.record).toBe(26)
    expect((await verify(trail.slice(0, 20), seals.slice(0, 2))).fault).toBeUndefined()
  })

  it('P11 refuses a kept checkpoint that is not of a trusted key', async () => {
    const forged = seals.map((seal) => ({ ...seal, record: 5 }))
    await expect(verify(trail, seals, forged)).rejects.toThrow(/kept checkpoint 1 has a wrong signature/)
    await expect(verifyTrail(sourceOf(trail), { publicKeys: [], kept: seals })).rejects.toThrow(/another key/)
  })

  it('P11 lets records be older than the chain, but none lose its hash', async () => {
    const bare = ({ hash: _, previous_hash: __, ...record }: TrailRecord): TrailRecord => record
    const [old, young] = [trail.slice(0, 5).map(bare), trail.slice(5)]
    let chain: Chain | undefined
    const begun = young.map((record) => {
      const link = chained(record, chain)
      chain = link.chain
      return link.record
    })
    expect(await verify([...old, ...begun], [])).toMatchObject({ records: 30, unchained: 5 })
    expect((await verify(trail.map(bare), [])).fault).toBeUndefined()
    expect((await verify(trail.map(bare))).fault).toBeDefined()
    expect((await verify(trail.map((one) => (one.ordinal === 7 ? bare(one) : one)))).fault?.record).toBe(7)
  })
})
