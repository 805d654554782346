import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '@customer-service/core'
import { checkCopy, claimFolder, DATABASE_FILE } from '@customer-service/core/store'
import { checkRoom, contentOf, copyOf, flush, flushNames } from './files.ts'
import { type BackupManifest, markOf, readManifest } from './manifest.ts'

/** What may lie in a data folder beside a database, and belongs to none but the one that it was made from. */
const OF_ANOTHER = [`${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`, 'columns', 'spool']

/** Reads all of a backup. Throws an Error that names the first file that is missing or isn't what it was. */
export async function checkBackup(backup: string): Promise<BackupManifest> {
  const manifest = await readManifest(backup)
  for (const { path, bytes, sha256 } of manifest.files) {
    const found = await contentOf(join(backup, path)).catch(() => undefined)
    if (found === undefined) throw new Error(`${join(backup, path)} is missing or can't be read`)
    if (found.bytes !== bytes || found.sha256 !== sha256)
      throw new Error(`${join(backup, path)} was changed or damaged`)
  }
  if (!manifest.files.some(({ path }) => path === DATABASE_FILE)) throw new Error(`${backup} holds no database`)
  checkCopy(join(backup, DATABASE_FILE))
  return manifest
}

export interface RestoreOptions {
  readonly backup: string
  /** Must hold no database; made when it doesn't exist. */
  readonly dataFolder: string
  readonly masterKey: Uint8Array
}

/**
 * Puts a backup into a data folder, for the next start. Nothing is written before all of it was checked, and the database comes
 * last: after a crash the same command does it again. Throws for another master key than the backup's.
 */
export async function restoreBackup({ backup, dataFolder, masterKey }: RestoreOptions): Promise<BackupManifest> {
  const manifest = await checkBackup(backup)
  if (markOf(masterKey) !== manifest.master_key) {
    throw new Error('The master key is another one than that of the backup: nothing that it sealed could be opened')
  }
  makeFolder(dataFolder)
  const ownership = claimFolder(dataFolder)
  try {
    await putInto(dataFolder, backup, manifest)
  } finally {
    ownership.release()
  }
  return manifest
}

async function putInto(dataFolder: string, backup: string, { files }: BackupManifest): Promise<void> {
  const place = join(dataFolder, DATABASE_FILE)
  if (existsSync(place))
    throw new Error(`${dataFolder} holds a database already: move it away, or choose another folder`)
  await checkRoom(
    dataFolder,
    files.reduce((sum, { bytes }) => sum + bytes, 0),
  )
  for (const name of OF_ANOTHER) await rm(join(dataFolder, name), { recursive: true, force: true })
  for (const { path } of files) {
    if (path !== DATABASE_FILE) await copyOf(join(backup, path), join(dataFolder, path))
  }
  await copyOf(join(backup, DATABASE_FILE), `${place}.part`)
  await flushNames(dataFolder)
  await rename(`${place}.part`, place)
  await flush(dataFolder)
}
