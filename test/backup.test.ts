import { appendFile, copyFile, cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canMount, smallDisk } from '@customer-service/core/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  type ChildPlatform,
  CLI,
  runToEnd,
  startChild,
  type TemporaryFolder,
  temporaryFolder,
} from './child-platform.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: TemporaryFolder
let platform: ChildPlatform
/** Acknowledged before the backup began. */
let conversation: string
let made: { readonly code: number | null; readonly output: string; readonly errors: string }

const at = (...names: readonly string[]) => join(folder.path, ...names)
const command = (dataFolder: string, ...args: readonly string[]) => runToEnd([CLI, ...args], { DATA_DIR: dataFolder })

/** A data folder with what an operator keeps apart from backups. */
async function withKeys(name: string): Promise<string> {
  await mkdir(at(name))
  for (const file of ['master.key', 'credentials']) await copyFile(at('data', file), at(name, file))
  return at(name)
}

async function converse(user_id: string): Promise<string> {
  const body = { user_id, initial_message: 'Where is my order?' }
  const answer = await platform.api.call('POST', '/chatbot/conversation', body)
  expect(answer.status).toBe(201)
  return answer.body.conversation_id
}

beforeAll(async () => {
  folder = await temporaryFolder()
  platform = await startChild(at('data'))
  conversation = await converse('ada')
  await mkdir(at('data', 'files', 'reports'), { recursive: true })
  await writeFile(at('data', 'files', 'reports', 'rep-1.pdf'), 'a report', { mode: 0o600 })
  await writeFile(at('data', 'files', 'reports', 'rep-2.pdf.part'), 'half a report')
  let isDone = false
  const ending = command(at('data'), 'backup', at('backups', 'first')).finally(() => {
    isDone = true
  })
  while (!isDone) await converse('grace')
  made = await ending
})
afterAll(async () => {
  await platform[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

describe('backup FOLDER', () => {
  it('leaves out what is known to be made anew or kept apart, and nothing else', async () => {
    const saved = ['files', 'outbox', 'platform.db']
    const leftOut = ['columns', 'credentials', 'master.key', 'spool', 'platform.lock', 'platform.owner']
    const ofSqlite = ['platform.db-shm', 'platform.db-wal', 'platform.lock-journal']
    const found = await readdir(at('data'))
    expect(found.filter((name) => ![...saved, ...leftOut, ...ofSqlite].includes(name))).toEqual([])
  })

  it('OPS-09 holds the data of a platform that goes on, for its owner alone, and no key', async () => {
    expect(made).toMatchObject({ code: 0, errors: '' })
    expect(made.output).toContain(at('data', 'master.key'))
    expect(await readdir(at('backups'))).toEqual(['first'])
    const names = (await readdir(at('backups', 'first'), { recursive: true })).toSorted()
    expect(names).toEqual(['backup.json', 'files', 'files/reports', 'files/reports/rep-1.pdf', 'platform.db'])
    for (const name of names) expect((await stat(at('backups', 'first', name))).mode & 0o077, name).toBe(0)
  })

  it('writes over no other, and needs a platform and its master key', async () => {
    expect(await command(at('data'), 'backup', at('backups', 'first'))).toMatchObject({
      code: 1,
      errors: expect.stringContaining('exists already'),
    })
    expect((await command(at('nowhere'), 'backup', at('backups', 'second'))).errors).toContain('no master key')
    const empty = await withKeys('empty')
    expect((await command(empty, 'backup', at('backups', 'second'))).errors).toContain("no platform's database")
    expect(await readdir(at('backups'))).toEqual(['first'])
  })

  it.skipIf(!canMount())('P9 leaves a disk alone that has no room for it', async () => {
    using disk = smallDisk(1)
    const ended = await command(at('data'), 'backup', join(disk?.path ?? '', 'first'))
    expect(ended).toMatchObject({ code: 1, errors: expect.stringContaining('has room for') })
    expect(await readdir(disk?.path ?? '')).toEqual([])
  })
})

describe('restore FOLDER', () => {
  it('P1 brings back all that was acknowledged before the backup, and a platform that goes on', async () => {
    const restored = await withKeys('restored')
    // As somebody leaves them who moves a damaged database away and nothing else.
    await cp(at('data', 'platform.db-wal'), join(restored, 'platform.db-wal'))
    await mkdir(join(restored, 'columns'))
    await writeFile(join(restored, 'columns', 'newer'), '')
    expect(await command(restored, 'restore', at('backups', 'first'))).toMatchObject({ code: 0, errors: '' })
    expect(await readdir(restored)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/columns|wal|part|owner/)]),
    )
    const report = join(restored, 'files', 'reports', 'rep-1.pdf')
    expect(await readFile(report, 'utf8')).toBe('a report')
    for (const name of [...(await readdir(restored)), 'files/reports/rep-1.pdf']) {
      expect((await stat(join(restored, name))).mode & 0o077, name).toBe(0)
    }
    await using second = await startChild(restored)
    const path = `/chatbot/conversation/${conversation}`
    expect(await second.api.call('GET', path)).toMatchObject({ status: 200, body: { user_id: 'ada' } })
    expect((await second.api.call('POST', `${path}/message`, { message: 'ORD-1' })).status).toBe(200)
  })

  it('touches no folder that holds a database', async () => {
    const ended = await command(at('data'), 'restore', at('backups', 'first'))
    expect(ended).toMatchObject({ code: 1, errors: expect.stringContaining('in use by process') })
    await platform.api.call('GET', `/chatbot/conversation/${conversation}`)
    const other = await withKeys('other')
    await writeFile(join(other, 'platform.db'), 'mine')
    expect((await command(other, 'restore', at('backups', 'first'))).errors).toContain('holds a database already')
    expect(await readFile(join(other, 'platform.db'), 'utf8')).toBe('mine')
  })

  it('asks for the master key that opens it', async () => {
    const other = await withKeys('with-another-key')
    await writeFile(join(other, 'master.key'), Buffer.alloc(32, 1))
    expect((await command(other, 'restore', at('backups', 'first'))).errors).toContain('another one')
    await rm(join(other, 'master.key'))
    expect((await command(other, 'restore', at('backups', 'first'))).errors).toContain('no master key')
    expect(await readdir(other)).toEqual(['credentials'])
  })

  it('finds what is missing, changed or made up, before it writes anything', async () => {
    const fresh = await withKeys('fresh')
    const spoilt = async (spoil: (backup: string) => Promise<void>): Promise<string> => {
      await rm(at('spoilt'), { recursive: true, force: true })
      await cp(at('backups', 'first'), at('spoilt'), { recursive: true })
      await spoil(at('spoilt'))
      const checked = await command(fresh, 'restore', at('spoilt'), '--check')
      const restored = await command(fresh, 'restore', at('spoilt'))
      expect([checked.code, restored.code]).toEqual([1, 1])
      expect(restored.errors).toBe(checked.errors)
      return restored.errors
    }
    expect(await spoilt((backup) => rm(join(backup, 'files'), { recursive: true }))).toContain('rep-1.pdf is missing')
    expect(await spoilt((backup) => appendFile(join(backup, 'platform.db'), 'x'))).toContain('platform.db was changed')
    const manifest = await readFile(at('backups', 'first', 'backup.json'), 'utf8')
    const outside = manifest.replace('files/reports/rep-1.pdf', 'files/../../rep-1.pdf')
    expect(await spoilt((backup) => writeFile(join(backup, 'backup.json'), outside))).toContain('backup.json')
    expect((await readdir(fresh)).toSorted()).toEqual(['credentials', 'master.key'])
  })

  it('only checks with --check, where nothing else is there', async () => {
    const ended = await command(at('nowhere'), 'restore', at('backups', 'first'), '--check')
    expect(ended).toMatchObject({ code: 0, output: expect.stringContaining('is whole') })
    expect(await readdir(folder.path)).not.toContain('nowhere')
  })
})
