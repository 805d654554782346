import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadMasterKey } from './master-key.ts'

describe('the master key', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'master-key-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('PLT-04 is made once, for its owner alone, with nothing left beside it', () => {
    const file = join(folder, 'keys', 'master-key')
    const key = loadMasterKey(file)
    expect(key.length).toBe(32)
    expect(readFileSync(file)).toEqual(key)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(folder, 'keys'))).toEqual(['master-key'])
    expect(loadMasterKey(file)).toEqual(key)
    expect(loadMasterKey(join(folder, 'another'))).not.toEqual(key)
  })

  it('PLT-04 is refused when others may read it', () => {
    const file = join(folder, 'master-key')
    loadMasterKey(file)
    for (const mode of [0o640, 0o604, 0o660, 0o666]) {
      chmodSync(file, mode)
      expect(() => loadMasterKey(file)).toThrow(`run "chmod 600 ${file}"`)
    }
  })

  it('PLT-04 says why it can not be read or made', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const below = join(file, 'master-key')
    expect(() => loadMasterKey(below)).toThrow(`The master key ${below} can't be read or made: a part of its path`)
  })

  it('PLT-04 is refused, and left alone, when it is not a key', () => {
    const file = join(folder, 'master-key')
    for (const size of [0, 31, 33]) {
      writeFileSync(file, Buffer.alloc(size), { mode: 0o600 })
      expect(() => loadMasterKey(file)).toThrow(`has ${size} bytes instead of 32`)
      expect(statSync(file).size).toBe(size)
    }
    mkdirSync(join(folder, 'a-folder'))
    expect(() => loadMasterKey(join(folder, 'a-folder'))).toThrow(/is not a file/)
  })
})
