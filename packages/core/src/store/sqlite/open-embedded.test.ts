import { openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { Unavailable } from '../errors.ts'
import { defineTable } from '../table.ts'
import { announce, put } from '../write.ts'
import type { Embedded } from './open-embedded.ts'
import { openForTest, temporaryFolder } from './temporary.ts'

interface Note {
  readonly id: string
  readonly owner: string
  readonly expires?: number
}
const place = (note: Note) => [note.owner, note.id] as const
const notes = defineTable<Note>({ name: 'test_notes', key: ({ id }) => [id], expiresAt: ({ expires }) => expires })
const indexed = defineTable<Note, 'byOwner'>({ name: 'test_notes', key: ({ id }) => [id], indexes: { byOwner: place } })
const others = defineTable<Note>({ name: 'test_others', key: ({ id }) => [id] })
const noted = { type: 'test.noted', schema: Type.Object({}) }
const note = (id: string): Note => ({ id, owner: 'ada' })

describe('openEmbedded', () => {
  it('continues where it ended', async () => {
    using folder = temporaryFolder()
    const first = await openForTest({ folder: folder.path, tables: [notes] })
    await first.store.commit([put(notes, note('a'), 'absent'), announce(noted, 'k', { n: 1 })])
    await first.close()
    await using second = await openForTest({ folder: folder.path, tables: [notes] })
    expect(await second.store.get(notes, 'a')).toMatchObject({ id: 'a', version: 1 })
    expect(second.announced(noted.type)).toMatchObject([{ seq: 1, key: 'k', data: { n: 1 } }])
    expect(second.announced('test.other')).toEqual([])
  })

  it('P1 resolves a commit only when another connection sees it', async () => {
    using folder = temporaryFolder()
    await using embedded = await openForTest({ folder: folder.path, tables: [notes] })
    const witness = new DatabaseSync(join(folder.path, 'platform.db'), { readOnly: true })
    const seen = witness.prepare('SELECT count(*) AS n FROM test_notes WHERE pk = ?')
    await Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        await embedded.store.commit([put(notes, note(`n${i}`), 'absent')])
        expect(seen.get(`n${i}`)?.n).toBe(1)
      }),
    )
    witness.close()
  })

  it('gives a service its own tables only', async () => {
    using folder = temporaryFolder()
    await using embedded = await openForTest({ folder: folder.path, tables: [notes, others] })
    const store = embedded.scoped([notes])
    await store.commit([put(notes, note('a'), 'absent')])
    await expect(store.commit([put(others, note('a'), 'absent')])).rejects.toThrow('test_others')
    await expect(store.get(others, 'a')).rejects.toThrow('test_others')
    await expect(store.query(others, 'a')).rejects.toThrow('test_others')
    await embedded.store.commit([put(others, note('a'), 'absent')])
  })

  it('fills an index that is new, and one that comes back, from the items', async () => {
    using folder = temporaryFolder()
    const open = (table: typeof notes) => openForTest({ folder: folder.path, tables: [table] })
    for (const id of ['a', 'b']) {
      await using plain = await open(notes)
      await plain.store.commit([put(notes, note(id), 'absent')])
      await plain.close()
      await using embedded = await open(indexed)
      const { items } = await embedded.store.query(indexed.indexes.byOwner, 'ada')
      expect(items.map((item) => item.id)).toEqual(id === 'a' ? ['a'] : ['a', 'b'])
    }
  })

  it('refuses a file of a newer version, a damaged file, and names that clash', async () => {
    using folder = temporaryFolder()
    const open = (...tables: (typeof notes)[]) => openForTest({ folder: folder.path, tables })
    const file = join(folder.path, 'platform.db')
    await (await open(notes)).close()
    setVersion(file, 99)
    await expect(open(notes)).rejects.toThrow('format 99')
    setVersion(file, 1)
    await expect(open(notes, indexed)).rejects.toThrow('test_notes')
    await expect(open(defineTable<Note>({ name: 'events', key: ({ id }) => [id] }))).rejects.toThrow('events')
    await expect(open(defineTable<Note>({ name: 'x" --', key: ({ id }) => [id] }))).rejects.toThrow('bad name')
    await (await open(notes)).close()
    writeFileSync(file, readFileSync(file).fill(0xab, 4_096, statSync(file).size))
    await expect(open(notes)).rejects.toThrow(file)
    writeFileSync(file, 'not a database at all, but long enough to be looked at')
    await expect(open(notes)).rejects.toThrow(file)
  })

  it('keeps new writes out while too many wait, and takes them again afterwards', async () => {
    using folder = temporaryFolder()
    await using embedded = await openForTest({ folder: folder.path, tables: [notes], longestWaitMs: 60_000 })
    const commits = Array.from({ length: 2_500 }, (_, i) =>
      embedded.store.commit([put(notes, note(`n${i}`), 'absent')]),
    )
    const outcomes = await Promise.allSettled(commits)
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(refused).toHaveLength(2_500 - 2_001)
    expect(refused[0]).toBeInstanceOf(Unavailable)
    expect(refused[0]).toMatchObject({ retryAfterSeconds: 1 })
    await embedded.store.commit([put(notes, note('last'), 'absent')])
  })

  it('keeps new writes out while the disk takes too long over those before them', async () => {
    using folder = temporaryFolder()
    await using embedded = await openForTest({ folder: folder.path, tables: [notes], longestWaitMs: -1 })
    const { written } = await largeGroupOnItsWay(embedded)
    await expect(embedded.store.commit([put(notes, note('late'), 'absent')])).rejects.toBeInstanceOf(Unavailable)
    await written
  })

  it('takes new writes when only the thread that asks for them was busy', async () => {
    using folder = temporaryFolder()
    await using embedded = await openForTest({ folder: folder.path, tables: [notes], longestWaitMs: -1 })
    const { written } = await largeGroupOnItsWay(embedded)
    await admitted(() => embedded.store.commit([put(notes, note('late'), 'absent')]))
    await written
  })

  it('P9 never acknowledges again once the file is found damaged', async () => {
    using folder = temporaryFolder()
    const fatal = Promise.withResolvers<Error>()
    const open = () => openForTest({ folder: folder.path, tables: [notes], onFatal: fatal.resolve })
    const first = await open()
    for (let i = 0; i < 20; i++) {
      await first.store.commit(Array.from({ length: 100 }, (_, n) => put(notes, note(`n${i}-${n}`), 'absent')))
    }
    await first.close()
    const embedded = await open()
    const file = openSync(join(folder.path, 'platform.db'), 'r+')
    writeSync(file, Buffer.alloc(statSync(join(folder.path, 'platform.db')).size - 4_096, 0xab), 0, undefined, 4_096)
    await expect(embedded.store.commit([put(notes, note('n3-7'), 'any')])).rejects.toThrow()
    expect(await fatal.promise).toBeInstanceOf(Error)
    await expect(embedded.store.commit([put(notes, note('b'), 'absent')])).rejects.toThrow()
    await embedded.close()
  })

  it('sweeps what has expired and what all consumers have handled a week ago', async () => {
    using folder = temporaryFolder()
    let time = Date.parse('2026-11-21T10:00:00Z')
    const now = () => new Date(time)
    await using embedded = await openForTest({ folder: folder.path, tables: [notes], now })
    const expires = time / 1_000 + 60
    await embedded.store.commit([
      put(notes, { ...note('a'), expires }, 'absent'),
      put(notes, note('b'), 'absent'),
      announce(noted, 'k', {}),
    ])
    expect(await embedded.sweep()).toBe(0)
    time += 60_000
    expect(await embedded.sweep()).toBe(1)
    time += 8 * 24 * 60 * 60 * 1_000
    expect(await embedded.sweep()).toBe(1)
    expect(embedded.announced()).toEqual([])
    expect(await embedded.store.get(notes, 'b')).toBeDefined()
  })

  it('sweeps no event that a consumer has yet to handle', async () => {
    using folder = temporaryFolder()
    let time = Date.parse('2026-11-21T10:00:00Z')
    await using embedded = await openForTest({ folder: folder.path, tables: [notes], now: () => new Date(time) })
    const held = Promise.withResolvers<readonly []>()
    embedded.bus.subscribe({
      consumer: 'slow',
      reactions: [{ types: [noted.type], mode: 'each', react: () => held.promise }],
    })
    await embedded.bus.start()
    await embedded.store.commit([announce(noted, 'k', {})])
    await setImmediate()
    time += 30 * 24 * 60 * 60 * 1_000
    expect(await embedded.sweep()).toBe(0)
    held.resolve([])
    await embedded.bus.drain()
    expect(embedded.announced()).toHaveLength(1)
  })

  it('takes no writes after it is closed', async () => {
    using folder = temporaryFolder()
    const embedded = await openForTest({ folder: folder.path, tables: [notes] })
    const last = embedded.store.commit([put(notes, note('a'), 'absent')])
    await Promise.all([embedded.close(), embedded.close()])
    await last
    await expect(embedded.store.commit([put(notes, note('b'), 'absent')])).rejects.toThrow('closed')
  })
})

function setVersion(file: string, version: number): void {
  const database = new DatabaseSync(file)
  database.exec(`PRAGMA user_version = ${version}`)
  database.close()
}

/** One group that takes the disk a while, and a write that waits behind it. */
async function largeGroupOnItsWay({ store }: Embedded): Promise<{ readonly written: Promise<unknown> }> {
  const large = Array.from({ length: 100 }, (_, i) =>
    put(notes, { ...note(`n${i}`), owner: 'x'.repeat(300_000) }, 'any'),
  )
  const first = store.commit(large)
  await setImmediate()
  return { written: Promise.all([first, store.commit([put(notes, note('waiting'), 'any')])]) }
}

/** Tries again and again without giving the event loop a turn, so that nothing is heard from the writer meanwhile. */
async function admitted(commit: () => Promise<void>): Promise<void> {
  for (const end = performance.now() + 10_000; ; ) {
    try {
      return await commit()
    } catch (error) {
      if (!(error instanceof Unavailable) || performance.now() > end) throw error
    }
  }
}
