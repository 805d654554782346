import { join, resolve } from 'node:path'
import {
  accessKeys,
  bootstrapKey,
  type Credentials,
  ensureServiceKey,
  type KeyDeps,
  remoteSigningKeys,
} from '../auth/index.ts'
import { httpClient, type SignedHttpOptions, signedHttp } from '../client/index.ts'
import { systemClock } from '../clock.ts'
import { loadConfig } from '../config.ts'
import { folderFiles } from '../folder-files.ts'
import { idMaker } from '../ids.ts'
import { openSecrets } from '../secrets.ts'
import type { FileStore } from '../service.ts'
import { baseUrls, ContainerSettings } from './container-settings.ts'
import { firstKey } from './first-key.ts'
import { type HostOptions, openHost } from './host.ts'
import { openLog } from './log.ts'
import { releasesFromDisk } from './releases.ts'
import { serviceKeys } from './service-keys.ts'
import { onShutdown } from './shutdown.ts'
import { type AnyModule, TableSet } from './table-set.ts'

/** While the service that keeps the keys fails, it is asked again this often: signatures can't be verified without it. */
const KEYS_BREAK_MS = 5_000

/** One service in a process of its own, on DynamoDB, SNS and SQS: what `services/<name>/src/main.ts` runs. */
export async function runService(module: AnyModule, env = process.env): Promise<void> {
  const { openAws, AwsEnvironment } = await import('../events/sns-sqs/index.ts')
  const settings = loadConfig(ContainerSettings, env)
  const environment = loadConfig(AwsEnvironment, env)
  const { name } = module.manifest
  const now = systemClock
  const newId = idMaker(now)
  const log = openLog(settings.LOG_LEVEL)
  const tables = new TableSet([module])
  const storage = openAws({ service: name, tables: tables.of(name), environment, now, newId, log })
  const secrets = openSecrets(Buffer.from(settings.MASTER_KEY, 'base64'))
  const credentials = {
    accessKeyId: settings.SERVICE_ACCESS_KEY_ID,
    secretAccessKey: settings.SERVICE_SECRET_ACCESS_KEY,
  }
  const calls = { credentials, region: settings.REGION, now, random: Math.random }
  const keeps = module.manifest.tables.includes(accessKeys)
  if (keeps)
    await makeKeys(module, { store: storage.scoped([accessKeys]), secrets, now }, { settings, env, credentials })
  const host = await openHost({
    modules: [module],
    tables,
    storage,
    env,
    settings,
    secrets,
    files: await openFiles(settings),
    spoolFolder: join(resolve(settings.DATA_DIR), 'spool'),
    now,
    newId,
    log,
    releases: await releasesFromDisk(),
    remote: httpClient({ ...calls, baseUrlOf: baseUrls(settings.SERVICE_URLS) }),
    ...(keeps ? { keyKeeper: name } : { keys: keysOfKeeper(settings, calls) }),
  })
  log.info({ service: name, url: await host.listen() }, 'ready')
  onShutdown(host)
}

function keysOfKeeper(
  { KEYS_URL }: ContainerSettings,
  calls: Omit<SignedHttpOptions, 'baseUrlOf'>,
): HostOptions['keys'] {
  if (KEYS_URL === undefined) throw new Error('Wrong settings:\n  KEYS_URL: must say where the access keys are')
  const http = signedHttp({ ...calls, baseUrlOf: () => KEYS_URL, longestBreakMs: KEYS_BREAK_MS })
  return remoteSigningKeys({ http, credentials: calls.credentials, now: calls.now })
}

interface Given {
  readonly settings: ContainerSettings
  readonly env: Record<string, string | undefined>
  readonly credentials: Credentials
}

/** The keys that the deployment gives: its own, those of the other services, and the first administrator's. */
async function makeKeys({ manifest }: AnyModule, deps: KeyDeps, { settings, env, credentials }: Given): Promise<void> {
  await ensureServiceKey(deps, { service: manifest.name, calls: manifest.calls, ...credentials })
  for (const key of serviceKeys(env, settings.SERVICE_CALLS)) await ensureServiceKey(deps, key)
  const first = firstKey(settings)
  if (first) await bootstrapKey(deps, first)
}

async function openFiles({ FILES_BUCKET, REGION, DATA_DIR }: ContainerSettings): Promise<FileStore> {
  if (FILES_BUCKET === undefined) return folderFiles(join(resolve(DATA_DIR), 'files'))
  const { s3Files } = await import('../s3/s3-files.ts')
  return s3Files({ bucket: FILES_BUCKET, region: REGION })
}
