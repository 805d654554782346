import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Checkpoint } from '@customer-service/contracts/audit'
import { put, remove, type Stored } from '@customer-service/core/store'
import { describe, expect, it } from 'vitest'
import type { TrailRecord } from '../src/domain/trail.ts'
import { auditCheckpoints, auditRecords, sortOf } from '../src/tables.ts'
import { type Verdict, verifyTrail } from '../src/verify-trail.ts'
import { type OpenTrail, openTrail, record, sample, sourceOf } from './open-trail.ts'

const MONTH = '2025-03'

/** 60 records of several people, conversations and actions, with a checkpoint after each 20. */
async function filled(env: Record<string, string> = {}) {
  const t = await openTrail(env)
  const seals: Checkpoint[] = []
  for (let from = 0; from < 60; from += 20) {
    await record(t, manyRecords(from, from + 20))
    const seal = await t.seal()
    if (seal) seals.push(seal)
  }
  return { t, seals }
}

const manyRecords = (from: number, end: number) =>
  Array.from({ length: end - from }, (_, index) => {
    const n = from + index
    const user_id = n % 3 === 0 ? null : `user-${n % 4}`
    return { ...sample, log_id: `audit-${n + 1}`, user_id, conversation_id: `conv-${n % 5}`, action: `action_${n % 2}` }
  })

async function verify(t: OpenTrail, kept: readonly Checkpoint[] = []): Promise<Verdict> {
  const { body } = await t.call('GET', '/audit/checkpoints')
  return verifyTrail(sourceOf(t), { publicKeys: [body.public_key], kept })
}

async function stored(t: OpenTrail): Promise<readonly Stored<TrailRecord>[]> {
  return (await t.store.query(auditRecords.indexes.all, MONTH, { limit: 1_000 })).items
}

async function nth(t: OpenTrail, ordinal: number): Promise<TrailRecord> {
  const found = (await stored(t)).find((one) => one.ordinal === ordinal)
  if (!found) throw new Error(`No record ${ordinal}`)
  const { version: _, ...own } = found
  return own
}

const overwrite = (t: OpenTrail, one: TrailRecord) => t.store.commit([put(auditRecords, one, 'any')])
const takeOut = (t: OpenTrail, one: TrailRecord) =>
  t.store.commit([remove(auditRecords, auditRecords.keyOf(one), 'any')])

describe('the chain of the trail', () => {
  it('P11 holds as it was written, and says how far checkpoints vouch for it', async () => {
    await using t = (await filled()).t
    expect(await verify(t)).toEqual({ records: 60, unchained: 0, checkpoints: 3, sealed: 60 })
    await record(t, [sample])
    expect(await verify(t)).toEqual({ records: 61, unchained: 0, checkpoints: 3, sealed: 60 })
  })

  it('P11 is empty and intact before anything was done, and seals only what is new', async () => {
    await using t = await openTrail()
    expect(await verify(t)).toEqual({ records: 0, unchained: 0, checkpoints: 0, sealed: 0 })
    expect(await t.seal()).toBeUndefined()
    await record(t, [sample])
    expect(await t.seal()).toMatchObject({ number: 1, record: 1, first_record: 1, sealed_at: '2025-03-20T00:00:00Z' })
    expect(await t.seal()).toBeUndefined()
  })

  it('P11 finds what somebody changed or took out in the store, by the number of the record', async () => {
    await using t = (await filled()).t
    const honest = await nth(t, 33)
    await overwrite(t, { ...honest, details: { contains_pii: true } })
    expect((await verify(t)).fault).toMatchObject({ record: 33, reason: expect.stringContaining('changed') })
    await takeOut(t, honest)
    expect((await verify(t)).fault).toEqual({ record: 33, reason: 'is missing' })
    await overwrite(t, honest)
    expect((await verify(t)).fault).toBeUndefined()
  })

  it('P11 misses the end, and what a kept checkpoint saw, even when their checkpoints are gone', async () => {
    const { t, seals } = await filled()
    await using _ = t
    for (let n = 60; n > 35; n--) await takeOut(t, await nth(t, n))
    expect((await verify(t)).fault).toEqual({ record: 36, reason: 'is missing: checkpoint 2 saw record 40' })
    for (const number of [2, 3]) await t.store.commit([remove(auditCheckpoints, [MONTH, sortOf(number)], 'any')])
    expect((await verify(t)).fault).toBeUndefined()
    expect((await verify(t, seals)).fault).toMatchObject({ record: 36 })
  })

  it('P11 tells of a checkpoint that is forged, signed by others, or missing', async () => {
    const cases: readonly [Partial<Checkpoint>, RegExp][] = [
      [{ record: 39 }, /checkpoint 2 has a wrong signature/],
      [{ public_key: 'MCowBQYDK2VwAyEA' }, /checkpoint 2 is signed with another key/],
      [{ signature: '' }, /checkpoint 2 has a wrong signature/],
    ]
    await using t = (await filled()).t
    const second = await t.store.get(auditCheckpoints, MONTH, sortOf(2))
    if (!second) throw new Error('There is no second checkpoint')
    for (const [more, reason] of cases) {
      await t.store.commit([put(auditCheckpoints, { ...second, ...more }, 'any')])
      expect((await verify(t)).fault).toEqual({ record: 21, reason: expect.stringMatching(reason) })
    }
    await t.store.commit([remove(auditCheckpoints, [MONTH, sortOf(2)], 'any')])
    expect((await verify(t)).fault).toMatchObject({ record: 21, reason: expect.stringContaining('2 should be') })
  })

  it('P10 keeps its order, loses nothing and doubles nothing when the clock jumps by days, either way', async () => {
    await using t = await openTrail()
    const jumps = [0, 1, -2, 1, 31, -32, 1]
    for (const [i, days] of jumps.entries()) {
      t.advance(days * 86_400_000)
      expect((await t.call('POST', '/auth/access-keys', { principal: `user/ada-${i}` })).status).toBe(201)
      await t.drain()
      await t.seal()
    }
    const { body } = await t.call('GET', '/audit/logs')
    const times = body.logs.map(({ timestamp }: { timestamp: string }) => timestamp)
    expect(body.total).toBe(jumps.length)
    expect(times).toEqual(times.toSorted().toReversed())
    const told = body.logs.map(({ timestamp, details }: { timestamp: string; details: { occurred_at?: string } }) =>
      (details.occurred_at ?? timestamp).slice(0, 10),
    )
    expect(told).toEqual(
      ['2025-03-20', '2025-03-21', '2025-03-19', '2025-03-20', '2025-04-20', '2025-03-19', '2025-03-20'].toReversed(),
    )
    expect(await verify(t)).toEqual({ records: 7, unchained: 0, checkpoints: 7, sealed: 7 })
  })

  it('P13 never shows a record that is not what was written', async () => {
    await using t = (await filled()).t
    await overwrite(t, { ...(await nth(t, 33)), action: 'action_9' })
    const { status, body } = await t.call('GET', '/audit/logs?limit=1000')
    expect({ status, body }).toMatchObject({ status: 503, body: { error: 'RecordDamaged', message: /33/ } })
    expect((await t.call('GET', '/audit/logs?limit=10')).status).toBe(200)
  })

  it('P13 is verified by itself, as far as checkpoints vouch for it, and what is wrong is logged', async () => {
    await using t = (await filled()).t
    await record(t, [sample])
    expect(await t.walk()).toEqual({ records: 60, unchained: 0, checkpoints: 3, sealed: 60 })
    await overwrite(t, { ...(await nth(t, 61)), action: 'nothing_happened' })
    expect((await t.walk()).fault).toBeUndefined()
    expect(t.errors).toEqual([])
    await overwrite(t, { ...(await nth(t, 33)), action: 'nothing_happened' })
    expect((await t.walk()).fault?.record).toBe(33)
    expect(t.errors).toEqual(['audit_trail_damaged'])
  })

  it('P11 is told outside of the store as well, and its end is sealed when the service ends', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'checkpoints-'))
    const AUDIT_CHECKPOINTS_FILE = join(folder, 'checkpoints.jsonl')
    try {
      const { t, seals } = await filled({ AUDIT_CHECKPOINTS_FILE })
      await record(t, [sample])
      await t[Symbol.asyncDispose]()
      const lines = (await readFile(AUDIT_CHECKPOINTS_FILE, 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(lines.slice(0, 3)).toEqual(seals)
      expect(lines).toHaveLength(4)
      expect(lines[3]).toMatchObject({ number: 4, record: 61 })
      const elsewhere = { AUDIT_CHECKPOINTS_FILE: join(folder, 'nowhere', 'file') }
      await expect(openTrail(elsewhere)).rejects.toThrow(/AUDIT_CHECKPOINTS_FILE/)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })

  it('AUD-10 shows the whole trail to who may see everybody, checkpoints to who may see them alone', async () => {
    await using t = (await filled()).t
    const limitedTo = (principal: string, Resource: string) => ({
      principal,
      policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource }] },
    })
    const status = async (path: string, as: object) => (await t.call('GET', path, undefined, as)).status
    const [ada, witness] = [limitedTo('user/ada', 'user/ada/*'), limitedTo('user/witness', 'audit/checkpoints')]
    expect([await status('/audit/records', ada), await status('/audit/checkpoints', ada)]).toEqual([403, 403])
    expect([await status('/audit/records', witness), await status('/audit/checkpoints', witness)]).toEqual([403, 200])
  })
})
