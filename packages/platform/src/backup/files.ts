import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, copyFile, mkdir, open, readdir, stat, statfs } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'

/** Files as they are written get their name when they are whole. */
const UNFINISHED = '.part'

/** All finished files below a folder of another, by their paths in that. None when it doesn't exist. */
export async function filesIn(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(unlessMissing)
  return (entries ?? [])
    .filter((entry) => entry.isFile() && !entry.name.endsWith(UNFINISHED))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .toSorted()
}

/** Copies a file, for its owner alone; it is on disk then. `false` when it is gone. */
export async function copyOf(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  const isThere = await copyFile(from, to).then(() => true, unlessMissing)
  if (!isThere) return false
  await chmod(to, 0o600)
  await flush(to)
  return true
}

export async function contentOf(path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') }
}

/** Bytes; 0 for a file that isn't there. */
export const sizeOf = async (path: string): Promise<number> => (await stat(path).catch(unlessMissing))?.size ?? 0

/** Throws when the disk of a folder has no room for so many bytes: a full one would stop what else writes to it. */
export async function checkRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free < bytes) throw new Error(`${folder} has room for ${megabytes(free)}, and ${megabytes(bytes)} are needed`)
}

export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

/** The names of all that lies in a folder, and below, outlive a power cut then. */
export async function flushNames(root: string): Promise<void> {
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await flush(join(entry.parentPath, entry.name))
  }
  await flush(root)
}

/** A file's content, or a folder's names, are on disk then. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
