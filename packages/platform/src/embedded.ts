import { join } from 'node:path'
import { folderFiles, idMaker, loadConfig, loadMasterKey, openSecrets, systemClock } from '@customer-service/core'
import { bootstrapKey, isMasterKeyOf, type KeyDeps } from '@customer-service/core/auth'
import { firstKey, type Host, openHost, openLog, releasesFromDisk, TableSet } from '@customer-service/core/run'
import { openEmbedded } from '@customer-service/core/store'
import { writeCredentials } from './credentials.ts'
import { inDataFolder } from './data-folder.ts'
import { modules } from './modules.ts'
import { placesOf } from './places.ts'
import { EmbeddedSettings } from './settings.ts'

export interface EmbeddedPlatform {
  readonly host: Host
  readonly settings: EmbeddedSettings
  /** Absolute path of the AWS profile file. */
  readonly credentialsFile: string
  readonly version: string
}

/**
 * All services in this process, on one folder. Makes the folder, the master key and the first access key if absent. Throws for a
 * master key that opens none of the access keys: every request would fail.
 */
export async function openEmbeddedPlatform(env: Record<string, string | undefined>): Promise<EmbeddedPlatform> {
  const settings = loadConfig(EmbeddedSettings, env)
  const first = firstKey(settings)
  const { dataFolder: folder, keyFile, credentialsFile } = placesOf(env)
  const releases = await releasesFromDisk()
  const now = systemClock
  const newId = idMaker(now)
  const log = openLog(settings.LOG_LEVEL)
  const tables = new TableSet(modules)
  const longestWaitMs = settings.WRITE_WAIT_MS
  const { storage, secrets } = await inDataFolder(folder, async () => {
    const storage = await openEmbedded({ folder, tables: tables.all(), now, newId, log, longestWaitMs })
    const secrets = openSecrets(loadMasterKey(keyFile))
    await checkMasterKey({ store: storage.store, secrets }, keyFile)
    await bootstrapKey({ store: storage.store, secrets, now }, first, (made) =>
      writeCredentials(credentialsFile, { ...made, region: settings.REGION }),
    )
    return { storage, secrets }
  })
  const host = await openHost({
    modules,
    tables,
    storage,
    // No other process writes to this folder, so nobody's edits need to be looked for.
    env: { KNOWLEDGE_LOOK_SECONDS: '0', SEGMENT_COLUMNS_DIR: join(folder, 'columns'), ...env, DATA_DIR: folder },
    settings,
    secrets,
    files: folderFiles(join(folder, 'files')),
    spoolFolder: join(folder, 'spool'),
    now,
    newId,
    log,
    releases,
  })
  return { host, settings, credentialsFile, version: releases.current }
}

async function checkMasterKey(deps: Pick<KeyDeps, 'store' | 'secrets'>, file: string): Promise<void> {
  if (await isMasterKeyOf(deps)) return
  throw new Error(`The master key ${file} opens none of the access keys: put back the one that sealed them.
If it is lost, see "The master key is lost" in docs/runbook.md`)
}
