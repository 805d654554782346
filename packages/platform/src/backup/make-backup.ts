import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { toTimestamp } from '@customer-service/core'
import { checkCopy, copyDatabase, DATABASE_FILE } from '@customer-service/core/store'
import { checkRoom, contentOf, copyOf, filesIn, flush, flushNames, sizeOf } from './files.ts'
import { type BackupFile, type BackupManifest, FOLDERS, markOf, writeManifest } from './manifest.ts'

export interface BackupOptions {
  /** That of a platform, running or not. */
  readonly dataFolder: string
  /** Made; must not exist. */
  readonly target: string
  readonly masterKey: Uint8Array
  /** Of this program. */
  readonly version: string
  readonly now: Date
}

/**
 * Copies what a platform keeps into a folder of its own, while it goes on: the database as it was at one moment, checked, then
 * the files that it names. Neither the master key nor an access key is in it. The folder appears complete or not at all.
 */
export async function makeBackup(options: BackupOptions): Promise<BackupManifest> {
  const { dataFolder } = options
  const target = resolve(options.target)
  if (existsSync(target)) throw new Error(`${target} exists already: a backup takes a folder of its own`)
  if (!existsSync(join(dataFolder, DATABASE_FILE))) throw new Error(`There is no platform's database in ${dataFolder}`)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  await checkRoom(dirname(target), await sizeOfAll(dataFolder))
  const draft = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  try {
    const manifest = await fill(draft, options)
    await flushNames(draft)
    await rename(draft, target)
    await flush(dirname(target))
    return manifest
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function fill(draft: string, { dataFolder, masterKey, version, now }: BackupOptions): Promise<BackupManifest> {
  // First: what it names was written before.
  copyDatabase(dataFolder, join(draft, DATABASE_FILE))
  checkCopy(join(draft, DATABASE_FILE))
  const files: BackupFile[] = [await described(draft, DATABASE_FILE)]
  for (const path of await filesOf(dataFolder)) {
    // Those that are removed meanwhile are missed by nobody.
    if (await copyOf(join(dataFolder, path), join(draft, path))) files.push(await described(draft, path))
  }
  const manifest = { format: 1, made_at: toTimestamp(now), version, master_key: markOf(masterKey), files } as const
  await writeManifest(draft, manifest)
  return manifest
}

const filesOf = async (dataFolder: string): Promise<readonly string[]> =>
  (await Promise.all(FOLDERS.map((folder) => filesIn(dataFolder, folder)))).flat()

const described = async (root: string, path: string): Promise<BackupFile> => ({
  path,
  ...(await contentOf(join(root, path))),
})

/** At most: a copy of the database is smaller. */
async function sizeOfAll(dataFolder: string): Promise<number> {
  const paths = [DATABASE_FILE, `${DATABASE_FILE}-wal`, ...(await filesOf(dataFolder))]
  const sizes = await Promise.all(paths.map((path) => sizeOf(join(dataFolder, path))))
  return sizes.reduce((sum, size) => sum + size, 0)
}
