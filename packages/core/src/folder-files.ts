import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from './service.ts'

/** Files in a folder. They survive a power cut once `write` has returned. */
export function folderFiles(folder: string): FileStore {
  const placeOf = (name: string): string => {
    if (!/^[a-z0-9-]+\/[A-Za-z0-9._-]+$/.test(name) || name.includes('..')) throw new Error(`Not a file name: ${name}`)
    return join(folder, name)
  }
  return {
    async write(name, content) {
      const place = placeOf(name)
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      const part = `${place}.part`
      try {
        await writeDown(part, content)
        await rename(part, place)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
    async open(name) {
      const file = await orMissing(open(placeOf(name)))
      return file?.createReadStream()
    },
    async read(name) {
      return orMissing(readFile(placeOf(name)))
    },
    async remove(name) {
      await rm(placeOf(name), { force: true })
    },
  }
}

async function writeDown(place: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(place, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function orMissing<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  try {
    return await asked
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
