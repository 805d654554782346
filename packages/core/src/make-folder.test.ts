import { statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder } from './make-folder.ts'
import { temporaryFolder } from './store/sqlite/temporary.ts'

describe('a folder', () => {
  it('is made with those above it, for its owner alone, and may be there already', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'bir şey', 'İkinci ığüşöç')
    makeFolder(path)
    makeFolder(path)
    for (const made of [path, join(path, '..')]) expect(statSync(made).mode & 0o777).toBe(0o700)
    const link = join(folder.path, 'link')
    symlinkSync(path, link)
    makeFolder(join(link, 'deeper'))
    makeFolder(link)
  })

  it.skipIf(process.platform !== 'linux').each(['/proc/x', '/proc/x/y'])(
    'is refused at once where none can be: %s',
    (path) => {
      expect(() => makeFolder(path)).toThrow(/ENOENT.*\/proc\/x/)
    },
  )

  it('is refused where something else stands in its place', () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'file')
    writeFileSync(file, '')
    const nowhere = join(folder.path, 'nowhere')
    symlinkSync(join(folder.path, 'missing'), nowhere)
    expect(() => makeFolder(file)).toThrow('EEXIST')
    expect(() => makeFolder(join(file, 'deeper'))).toThrow('ENOTDIR')
    expect(() => makeFolder(nowhere)).toThrow('EEXIST')
    expect(() => makeFolder(join(nowhere, 'deeper'))).toThrow('EEXIST')
    const loop = join(folder.path, 'loop')
    symlinkSync(loop, loop)
    expect(() => makeFolder(join(loop, 'deeper'))).toThrow('ELOOP')
  })
})
