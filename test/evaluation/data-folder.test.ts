import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDataFolder } from './data-folder.ts'
import type { Suite } from './suite.ts'

const suite: Suite = { files: { 'dev.tsv': ['text', 'label'] }, measure: async () => [] }

function inFolder(text: string | undefined, check: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'evaluation-'))
  if (text !== undefined) writeFileSync(join(folder, 'dev.tsv'), text)
  check(folder)
  rmSync(folder, { recursive: true })
}

describe('checkDataFolder', () => {
  it('takes a folder that has every file and column', () => {
    inFolder('id\ttext\tlabel\n1\tfine\tgood\n', (folder) => checkDataFolder(folder, [suite]))
  })

  it('names the folder that is missing', () => {
    expect(() => checkDataFolder('/does/not/exist', [suite])).toThrow('No folder /does/not/exist')
  })

  it('names the files and columns that are missing', () => {
    inFolder(undefined, (folder) => expect(() => checkDataFolder(folder, [suite])).toThrow('dev.tsv'))
    inFolder('text\n', (folder) => expect(() => checkDataFolder(folder, [suite])).toThrow('dev.tsv: the column label'))
  })
})
