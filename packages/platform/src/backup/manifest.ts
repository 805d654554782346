import { createHmac } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DATABASE_FILE } from '@customer-service/core/store'
import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'

/** Folders in the data folder that hold what is nowhere else. The others are built anew, or hold work under way. */
export const FOLDERS = ['files', 'outbox'] as const

/** Of the data folder, and nothing above it. */
const PATH = `^(${DATABASE_FILE.replace('.', '\\.')}|(${FOLDERS.join('|')})(/(?!\\.{1,2}(/|$))[\\w.-]+)+)$`
const Hex = Type.String({ pattern: '^[0-9a-f]{64}$' })

export type BackupFile = Static<typeof BackupFile>
const BackupFile = Type.Object({
  path: Type.String({ pattern: PATH }),
  bytes: Type.Integer({ minimum: 0 }),
  sha256: Hex,
})

export type BackupManifest = Static<typeof BackupManifest>
/** What a backup holds, in its file `backup.json`. */
export const BackupManifest = Type.Object({
  format: Type.Literal(1),
  made_at: Type.String(),
  /** Of the platform that made it. */
  version: Type.String(),
  /** Tells which master key opens its secrets, and nothing else about that. */
  master_key: Hex,
  files: Type.Array(BackupFile),
})

const MANIFEST = 'backup.json'
const compiled = Compile(BackupManifest)

export function markOf(masterKey: Uint8Array): string {
  return createHmac('sha256', masterKey).update('customer-service backup').digest('hex')
}

export async function writeManifest(folder: string, manifest: BackupManifest): Promise<void> {
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
}

/** Throws an Error for a folder that holds no backup, or one that this program doesn't know. */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const path = join(folder, MANIFEST)
  try {
    return compiled.Parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    throw new Error(`${folder} holds no backup that can be read: ${path} is missing, damaged or of another format`, {
      cause,
    })
  }
}
