import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@customer-service/core/store'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { calendarOf } from '../src/domain/analysis/calendar.ts'
import { momentOf } from '../src/domain/query/moment.ts'
import { ThreadEngine } from '../src/engines/columns/thread-engine.ts'
import { importFixture, NDJSON, openAtFixture } from './fixture.ts'

vi.setConfig({ testTimeout: 60_000 })

const FILE = 'customer-data'
const WOMEN = { where: { kind: 'trait', field: 'gender', op: '=', value: 'F' } } as const

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'customer-service-kept-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A service with more changes than a start takes in for nothing, and processes beside it that count what they read. */
async function open(name: string) {
  const { t, base } = await openAtFixture()
  const columnsFolder = join(folder, name)
  const importUser = (id: string) =>
    t.callRaw('POST', '/segmentation/users', `{"user_id":"${id}","gender":"F"}`, NDJSON)
  await importFixture(t)
  for (let i = 0; i < 40; i++) await importUser(`W${i}`)
  const openEngine = () => {
    const reads = { changes: 0, failures: 0, after: () => {} }
    const store: Store = {
      get: async (...key) => {
        if (reads.failures-- > 0) throw new Error('The store is away')
        const found = await base.store.get(...key)
        setImmediate(reads.after)
        return found
      },
      commit: (writes) => base.store.commit(writes),
      query: async (...asked) => {
        const slice = await base.store.query(...asked)
        reads.changes += slice.items.length
        return slice
      },
    }
    const log = { ...base.log, warn: () => undefined, error: () => undefined }
    const engine = new ThreadEngine({ store, log }, { timeZone: 'UTC', minors: 'reject', columnsFolder })
    const women = () =>
      engine.memberIds(WOMEN, { moment: momentOf(undefined, calendarOf('UTC'), t.now()), withinMs: 30_000 })
    return { engine, reads, women }
  }
  return { t, columnsFolder, importUser, openEngine, [Symbol.asyncDispose]: () => t[Symbol.asyncDispose]() }
}

type Opened = Awaited<ReturnType<typeof open>>

/** What the next process answers, and how many changes it read for it. */
async function nextStart({ openEngine }: Opened) {
  const { engine, reads, women } = openEngine()
  try {
    const answer = { women: await women(), facts: await engine.facts(), dossier: await engine.dossierOf('C01') }
    return { ...answer, changes: reads.changes }
  } finally {
    await engine.close()
  }
}

const keptIn = (folder: string) => readdir(folder).catch(() => [])

it('ACT-05 a start takes up the columns of the process before, and only reads what was committed since', async () => {
  await using opened = await open('again')
  const built = await nextStart(opened)
  expect(built).toMatchObject({ changes: 42, facts: { customers: 50, interactions: 36 } })
  expect(await keptIn(opened.columnsFolder)).toEqual([FILE])
  expect(await nextStart(opened)).toEqual({ ...built, changes: 0 })
  await opened.importUser('W-new')
  const later = await nextStart(opened)
  expect([later.changes, later.women]).toEqual([1, [...built.women, 'W-new'].sort()])
})

it('ACT-05 keeps the columns while it runs, once imports have come to rest', async () => {
  await using opened = await open('running')
  const { engine, women } = opened.openEngine()
  await women()
  await engine.keep()
  expect(await keptIn(opened.columnsFolder)).toEqual([])
  await engine.keep()
  expect(await keptIn(opened.columnsFolder)).toEqual([FILE])
  await engine.close()
})

it('ACT-05 builds all anew from the store in any doubt about the file', async () => {
  await using opened = await open('doubt')
  const built = await nextStart(opened)
  const path = join(opened.columnsFolder, FILE)
  const whole = await readFile(path)
  const turned = Buffer.from(whole)
  turned[whole.length - 100] = (turned[whole.length - 100] ?? 0) ^ 1
  for (const content of [whole.subarray(0, whole.length - 1), turned, Buffer.from('nonsense'), Buffer.alloc(0)]) {
    await writeFile(path, content)
    expect(await nextStart(opened)).toEqual(built)
    expect(await nextStart(opened)).toEqual({ ...built, changes: 0 })
  }
})

it('ACT-05 builds all anew where what stands in the place of the file can not even be removed', async () => {
  await using opened = await open('blocked')
  await mkdir(join(opened.columnsFolder, FILE), { recursive: true })
  expect(await nextStart(opened)).toMatchObject({ changes: 42, facts: { customers: 50 } })
})

it('ACT-05 leaves the file alone when the store is away for a moment, and takes it up afterwards', async () => {
  await using opened = await open('away')
  const built = await nextStart(opened)
  const { engine, reads, women } = opened.openEngine()
  reads.failures = 2
  for (let i = 0; i < 2; i++) await expect(women()).rejects.toThrow('The store is away')
  expect(await keptIn(opened.columnsFolder)).toEqual([FILE])
  expect([await women(), reads.changes]).toEqual([built.women, 0])
  await engine.close()
})

it('ACT-05 leaves the file alone when the process ends while it is taken up', async () => {
  await using opened = await open('ending')
  const built = await nextStart(opened)
  const { engine, reads, women } = opened.openEngine()
  const closed = Promise.withResolvers<void>()
  reads.after = () => closed.resolve(engine.close())
  await expect(women()).rejects.toThrow('The process is ending')
  await closed.promise
  expect(await keptIn(opened.columnsFolder)).toEqual([FILE])
  expect(await nextStart(opened)).toEqual({ ...built, changes: 0 })
})

it('ACT-05 takes no columns of another store, also not of one that is further', async () => {
  await using one = await open('one')
  await using other = await open('other')
  const built = await nextStart(one)
  await one.importUser('W-one')
  await other.importUser('W-other')
  await nextStart(other)
  for (const more of [0, 40]) {
    for (let i = 0; i < more; i++) await other.importUser(`W-other-${i}`)
    await nextStart(other)
    await rm(one.columnsFolder, { recursive: true })
    await cp(other.columnsFolder, one.columnsFolder, { recursive: true })
    const { women, changes } = await nextStart(one)
    expect([changes, women]).toEqual([43, [...built.women, 'W-one'].sort()])
  }
})

it('ACT-09 an erased customer is in no file any more when the erasure is done', async () => {
  await using opened = await open('erased')
  const { t, openEngine, columnsFolder } = opened
  const { engine, women } = openEngine()
  await women()
  await engine.keep()
  await engine.keep()
  expect((await readFile(join(columnsFolder, FILE))).includes('"C01"')).toBe(true)
  await t.call('DELETE', '/segmentation/customers/C01')
  await engine.catchUp()
  expect(await keptIn(columnsFolder)).toEqual([])
  await engine.close()
  expect((await readFile(join(columnsFolder, FILE))).includes('"C01"')).toBe(false)
  expect((await nextStart(opened)).dossier).toBeUndefined()
})

it('ACT-09 a customer who was erased while a process was down is gone from its file when it starts', async () => {
  await using opened = await open('down')
  expect((await nextStart(opened)).dossier).toBeDefined()
  await opened.t.call('DELETE', '/segmentation/customers/C01')
  const { engine } = opened.openEngine()
  engine.start()
  expect(await engine.dossierOf('C01')).toBeUndefined()
  expect(await keptIn(opened.columnsFolder)).toEqual([])
  await engine.close()
  expect((await readFile(join(opened.columnsFolder, FILE))).includes('"C01"')).toBe(false)
})

it('ACT-05 a process that is killed leaves a file that the next start can use, or none', async () => {
  await using opened = await open('killed')
  const built = await nextStart(opened)
  await writeFile(join(opened.columnsFolder, `${FILE}.part`), 'half')
  expect(await nextStart(opened)).toEqual({ ...built, changes: 0 })
  expect(await keptIn(opened.columnsFolder)).toEqual([FILE])
})
