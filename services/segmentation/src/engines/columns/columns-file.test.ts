import { mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canMount, smallDisk } from '@customer-service/core/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { population } from '../../../test/arbitrary-query.ts'
import { calendarOf } from '../../domain/analysis/calendar.ts'
import { Audience } from '../../domain/audience/audience.ts'
import type { Batch, InteractionRow } from '../../domain/audience/batch.ts'
import { markOf } from '../../domain/audience/name-mark.ts'
import { ColumnsFile } from './columns-file.ts'

const POSITION = { seq: 40, change: 'fingerprint' }
const ZONE = 'Europe/Istanbul'
const TIME = 1_770_000_000

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customer-service-columns-'))
})
afterAll(() => rm(folder, { recursive: true }))

const file = () => new ColumnsFile(folder, ZONE)
const path = () => join(folder, 'customer-data')

function audienceOf(...batches: readonly Batch[]): Audience {
  const audience = new Audience(calendarOf(ZONE))
  for (const batch of batches) audience.apply(batch)
  return audience
}

/** Enough for a second block, with marks in one of them. */
const manyRows: readonly InteractionRow[] = Array.from({ length: 40_000 }, (_, i) => ({
  customerId: `C${i % 50}`,
  itemId: `item ${i % 7}`,
  event: 'view',
  timestamp: TIME + i,
  ...(i > 39_000 && { eventId: `e${i}` }),
}))
const LARGE = () =>
  audienceOf(
    { dataset: 'users', rows: [{ id: 'C0', city: 'İzmir', registeredAt: '2025-03-01' }] },
    { dataset: 'interactions', rows: manyRows },
  )

const worldOf = (audience: Audience) => ({
  customers: audience.customers,
  registered: audience.registered,
  counts: [audience.customerCount, audience.interactionCount],
  catalogue: [...audience.catalogue],
  done: audience.customers.map((customer) => customer && audience.interactionsOf(customer.id)),
})

describe('columns on the disk', () => {
  it('ACT-05 come back as they were, and take in more as the others do', async () => {
    await fc.assert(
      fc.asyncProperty(population, population, async (before, after) => {
        const erased = before.customers[0]?.id ?? ''
        const audience = audienceOf(
          { dataset: 'users', rows: before.customers },
          { dataset: 'items', rows: before.items },
          { dataset: 'interactions', rows: before.interactions },
          { dataset: 'erasure', rows: [markOf(erased)] },
        )
        expect(await file().write(POSITION, audience)).toBe(true)
        const restored = file().read()
        expect(worldOf(restored)).toEqual(worldOf(audience))
        for (const batch of [
          { dataset: 'users', rows: after.customers },
          { dataset: 'interactions', rows: [...before.interactions, ...after.interactions] },
        ] satisfies Batch[]) {
          expect(restored.compare(batch)).toEqual(audience.compare(batch))
          for (const each of [restored, audience]) each.apply(batch)
        }
        expect(worldOf(restored)).toEqual(worldOf(audience))
      }),
      { numRuns: 40 },
    )
  })

  it('ACT-05 hold more than one block', async () => {
    await file().write(POSITION, LARGE())
    const restored = file().read()
    expect(worldOf(restored)).toEqual(worldOf(LARGE()))
    expect(new Set(restored.compare({ dataset: 'interactions', rows: manyRows }))).toEqual(new Set(['unchanged']))
    expect(file().position()).toEqual(POSITION)
  })

  it('ACT-05 are refused with a bit turned anywhere, and where they end too soon', async () => {
    await file().write(POSITION, LARGE())
    const whole = await readFile(path())
    const places = [0, 9, 13, 40, 2_000, ...Array.from({ length: 40 }, (_, i) => Math.floor((whole.length * i) / 40))]
    for (const place of [...places, whole.length - 1]) {
      const turned = Buffer.from(whole)
      turned[place] = (turned[place] ?? 0) ^ 4
      await writeFile(path(), turned)
      expect(() => file().read(), `bit at ${place}`).toThrow(/columns/i)
    }
    for (const length of [whole.length - 1, whole.length / 2, 100, 8, 0]) {
      await writeFile(path(), whole)
      await truncate(path(), Math.floor(length))
      expect(() => file().read(), `length ${length}`).toThrow(/columns/i)
    }
  })

  it('ACT-05 are refused in another time zone, whose days are others', async () => {
    await file().write(POSITION, LARGE())
    expect(() => new ColumnsFile(folder, 'UTC').position()).toThrow('other rules')
  })

  it('ACT-09 are not kept when they are removed while they are written', async () => {
    const columns = file()
    const written = columns.write(POSITION, LARGE())
    columns.remove()
    expect(await written).toBe(false)
    expect(await readdir(folder)).toEqual([])
  })

  it('ACT-09 lose what a crash left half-written', async () => {
    await writeFile(`${path()}.part`, 'C17')
    expect(file().position()).toBeUndefined()
    expect(await readdir(folder)).toEqual([])
  })

  it.skipIf(!canMount())('leave a small disk to the rest of the platform', async () => {
    using disk = smallDisk(64)
    if (disk === undefined) throw new Error('No disk')
    await expect(new ColumnsFile(disk.path, ZONE).write(POSITION, LARGE())).rejects.toThrow('no room')
    expect(await readdir(disk.path)).toEqual([])
  })

  it('give back what they took of a disk that had no room for them', async () => {
    await symlink('/dev/full', `${path()}.part`)
    await expect(file().write(POSITION, LARGE())).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(await readdir(folder)).not.toContain('customer-data.part')
  })

  it('ACT-09 hold nothing of an erased customer, neither name nor deeds', async () => {
    const secret = 1_888_888_888
    const audience = audienceOf(
      { dataset: 'users', rows: [{ id: 'C-erased', city: 'Erasedtown' }, { id: 'C2' }] },
      {
        dataset: 'interactions',
        rows: [
          { customerId: 'C-erased', event: 'purchase', timestamp: secret, value: 1_234.5, orderId: 'o-1' },
          { customerId: 'C2', event: 'purchase', timestamp: TIME, value: 1 },
        ],
      },
    )
    const traces = [Buffer.from('C-erased'), Buffer.from('Erasedtown'), bytesOf(Float64Array.of(12_345_000))]
    await file().write(POSITION, audience)
    const before = await readFile(path())
    expect(traces.map((trace) => before.includes(trace))).toEqual([true, true, true])
    audience.apply({ dataset: 'erasure', rows: [markOf('C-erased')] })
    await file().write(POSITION, audience)
    const after = await readFile(path())
    expect(traces.map((trace) => after.includes(trace))).toEqual([false, false, false])
  })
})

const bytesOf = ({ buffer }: Float64Array<ArrayBuffer>): Buffer => Buffer.from(buffer)
