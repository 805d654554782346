import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { announce, put, remove } from '../write.ts'
import { startChild } from './child-process.ts'
import { checkCopy, copyDatabase } from './copy-database.ts'
import { crashTables, noted, notes } from './crash-tables.ts'
import { DATABASE_FILE } from './database-file.ts'
import { openForTest, temporaryFolder } from './temporary.ts'

const idsIn = (file: string): readonly string[] => {
  using database = new DatabaseSync(file, { readOnly: true })
  return database
    .prepare('SELECT pk FROM crash_notes')
    .all()
    .map(({ pk }) => String(pk))
}

describe('copyDatabase', () => {
  it('holds all that was acknowledged before it began, and whole commits only, while another process writes on', async () => {
    using folder = temporaryFolder()
    using target = temporaryFolder()
    const writer = startChild('write', folder.path)
    await writer.printed(300)
    const before = [...writer.lines()]
    const copy = join(target.path, DATABASE_FILE)
    copyDatabase(folder.path, copy)
    await writer.printed(before.length + 300)
    await writer.kill()

    checkCopy(copy)
    const copied = idsIn(copy)
    expect(copied).toEqual(expect.arrayContaining(before))
    await using embedded = await openForTest({ folder: target.path, tables: crashTables })
    const announced = embedded.announced(noted.type).map(({ key }) => key)
    expect(announced.toSorted()).toEqual(copied.toSorted())
  })

  it('goes on where the original was: versions, and places in the log of events', async () => {
    using folder = temporaryFolder()
    using target = temporaryFolder()
    await using original = await openForTest({ folder: folder.path, tables: crashTables })
    await original.store.commit([put(notes, { id: 'a', text: '1' }, 'absent'), announce(noted, 'a', { id: 'a' })])
    await original.store.commit([put(notes, { id: 'a', text: '2' }, 1)])
    copyDatabase(folder.path, join(target.path, DATABASE_FILE))

    await using copied = await openForTest({ folder: target.path, tables: crashTables })
    await copied.store.commit([put(notes, { id: 'a', text: '3' }, 2), announce(noted, 'a', { id: 'a' })])
    expect(copied.announced(noted.type).map(({ seq }) => seq)).toEqual([1, 2])
  })

  it('leaves nothing of what was deleted', async () => {
    using folder = temporaryFolder()
    using target = temporaryFolder()
    await using embedded = await openForTest({ folder: folder.path, tables: crashTables })
    const secret = 'ada.lovelace@example.com'
    await embedded.store.commit([put(notes, { id: 'a', text: secret.repeat(500) }, 'absent')])
    await embedded.store.commit([put(notes, { id: 'b', text: 'kept' }, 'absent'), remove(notes, ['a'], 'any')])
    const copy = join(target.path, 'copy.db')
    copyDatabase(folder.path, copy)
    expect(idsIn(copy)).toEqual(['b'])
    expect(readFileSync(copy).includes(secret)).toBe(false)
  })

  it('writes over nothing, and says which file it could not read', async () => {
    using folder = temporaryFolder()
    await (await openForTest({ folder: folder.path, tables: crashTables })).close()
    const copy = join(folder.path, 'copy.db')
    writeFileSync(copy, 'mine')
    expect(() => copyDatabase(folder.path, copy)).toThrow(copy)
    expect(readFileSync(copy, 'utf8')).toBe('mine')
    expect(() => copyDatabase(join(folder.path, 'none'), join(folder.path, 'second.db'))).toThrow('none/platform.db')
  })
})

describe('checkCopy', () => {
  it('finds a damaged page, a file that is no database, and a format that is newer', async () => {
    using folder = temporaryFolder()
    const embedded = await openForTest({ folder: folder.path, tables: crashTables })
    for (let i = 0; i < 200; i++)
      await embedded.store.commit([put(notes, { id: `n${i}`, text: 'x'.repeat(300) }, 'absent')])
    await embedded.close()
    const copy = join(folder.path, 'copy.db')
    copyDatabase(folder.path, copy)
    checkCopy(copy)

    const bytes = readFileSync(copy)
    writeFileSync(copy, Buffer.from(bytes).fill(0xab, statSync(copy).size - 8_192))
    expect(() => checkCopy(copy)).toThrow(copy)
    writeFileSync(copy, 'no database')
    expect(() => checkCopy(copy)).toThrow(copy)
    // SQLite's user_version lies in bytes 60 to 63 of the file.
    const newer = Buffer.from(bytes)
    newer.writeUInt32BE(99, 60)
    writeFileSync(copy, newer)
    expect(() => checkCopy(copy)).toThrow('format 99')
  })
})
