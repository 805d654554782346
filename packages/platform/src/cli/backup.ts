import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadMasterKey } from '@customer-service/core'
import { releasesFromDisk } from '@customer-service/core/run'
import { megabytes } from '../backup/files.ts'
import { makeBackup } from '../backup/make-backup.ts'
import type { BackupManifest } from '../backup/manifest.ts'
import { checkBackup, restoreBackup } from '../backup/restore-backup.ts'
import { placesOf } from '../places.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Makes a backup of the data folder that the environment names. Gives what to print. */
export async function backup(target: string, env: Env, now: Date): Promise<string> {
  const { dataFolder, keyFile } = placesOf(env)
  const masterKey = keyOf(keyFile, `it belongs to the data of ${dataFolder}`)
  const version = (await releasesFromDisk()).current
  const manifest = await makeBackup({ dataFolder, target, masterKey, version, now })
  return [
    `${resolve(target)}: ${told(manifest)}, checked.`,
    `Not in it, and to be kept apart from it: ${keyFile}, and your access keys.`,
  ].join('\n')
}

/** Puts a backup into the data folder that the environment names, or only checks it. Gives what to print. */
export async function restore(folder: string, env: Env, isCheck: boolean): Promise<string> {
  if (isCheck) return `${resolve(folder)} is whole: ${told(await checkBackup(folder))}.`
  const { dataFolder, keyFile } = placesOf(env)
  const masterKey = keyOf(keyFile, 'put the one there that the platform had when the backup was made')
  const manifest = await restoreBackup({ backup: folder, dataFolder, masterKey })
  return `${dataFolder}: ${told(manifest)}, restored. Start the platform.`
}

/** Makes none, as a start would. */
function keyOf(file: string, why: string): Buffer {
  if (!existsSync(file)) throw new Error(`There is no master key ${file}: ${why}`)
  return loadMasterKey(file)
}

function told({ files, made_at, version }: BackupManifest): string {
  const size = megabytes(files.reduce((sum, { bytes }) => sum + bytes, 0))
  return `${files.length} ${files.length === 1 ? 'file' : 'files'}, ${size}, as of ${made_at}, version ${version}`
}
