import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from './service.ts'

/** Files in a folder. A file is there whole or not at all, and survives a power cut once `write` has returned. */
export function folderFiles(folder: string): FileStore {
  const placeOf = (name: string): string => {
    if (!/^[a-z0-9-]+\/[A-Za-z0-9._-]+$/.test(name) || name.includes('..')) throw new Error(`Not a file name: ${name}`)
    return join(folder, name)
  }
  return {
    async write(name, content) {
      const place = placeOf(name)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      const file = await open(`${place}.part`, 'w', 0o600)
      try {
        await file.writeFile(content)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${place}.part`, place)
    },
    async read(name) {
      try {
        return await readFile(placeOf(name))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async remove(name) {
      await rm(placeOf(name), { force: true })
    },
  }
}
