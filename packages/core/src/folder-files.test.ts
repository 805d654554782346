import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeFileStore } from './file-store.contract.ts'
import { folderFiles } from './folder-files.ts'

async function openFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'customer-service-files-'))
  return { files: folderFiles(folder), [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) }
}

describeFileStore('files in a folder', openFolder)

it.each(['../secret', 'reports/../../secret', 'reports', '/etc/passwd', 'reports/a/b'])(
  'leaves its folder by no name: %s',
  async (name) => {
    await using t = await openFolder()
    await expect(t.files.read(name)).rejects.toThrow('Not a file name')
    await expect(t.files.open(name)).rejects.toThrow('Not a file name')
    await expect(t.files.write(name, new Uint8Array([1]))).rejects.toThrow('Not a file name')
    await expect(t.files.remove(name)).rejects.toThrow('Not a file name')
  },
)
