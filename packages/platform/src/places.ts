import { join, resolve } from 'node:path'
import { loadConfig } from '@customer-service/core'
import { DATABASE_FILE } from '@customer-service/core/store'
import { Type } from 'typebox'
import { EmbeddedSettings } from './settings.ts'

/** Where a platform keeps what. */
export interface Places {
  readonly dataFolder: string
  readonly databaseFile: string
  /** Of the master key. */
  readonly keyFile: string
  /** AWS profile of the administrator. */
  readonly credentialsFile: string
  /** That requests are signed for. */
  readonly region: string
}

const Named = Type.Pick(EmbeddedSettings, ['DATA_DIR', 'MASTER_KEY_FILE', 'REGION'])

/** Those that the environment names. */
export function placesOf(env: Readonly<Record<string, string | undefined>>): Places {
  const { DATA_DIR, MASTER_KEY_FILE, REGION } = loadConfig(Named, env)
  const dataFolder = resolve(DATA_DIR)
  return {
    dataFolder,
    databaseFile: join(dataFolder, DATABASE_FILE),
    keyFile: MASTER_KEY_FILE ?? join(dataFolder, 'master.key'),
    credentialsFile: join(dataFolder, 'credentials'),
    region: REGION,
  }
}
