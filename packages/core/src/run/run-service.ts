import { join, resolve } from 'node:path'
import { accessKeys, bootstrapKey, ensureKey, type KeyDeps, policyFor } from '../auth/index.ts'
import { httpClient } from '../client/index.ts'
import { systemClock } from '../clock.ts'
import { loadConfig } from '../config.ts'
import { folderFiles } from '../folder-files.ts'
import { idMaker } from '../ids.ts'
import { openSecrets } from '../secrets.ts'
import type { FileStore } from '../service.ts'
import { baseUrls, ContainerSettings } from './container-settings.ts'
import { type AnyModule, openHost, TableSet } from './host.ts'
import { openLog } from './log.ts'
import { releasesFromDisk } from './releases.ts'
import { onShutdown } from './shutdown.ts'

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
  const storage = openAws({ service: name, tables: tables.all(), environment, now, newId, log })
  const secrets = openSecrets(Buffer.from(settings.MASTER_KEY, 'base64'))
  const credentials = {
    accessKeyId: settings.SERVICE_ACCESS_KEY_ID,
    secretAccessKey: settings.SERVICE_SECRET_ACCESS_KEY,
  }
  const keyDeps = { store: storage.scoped([accessKeys]), secrets, now }
  await ensureKey(keyDeps, { principal: `service/${name}`, policy: policyFor(module.manifest), ...credentials })
  await makeFirstKey(keyDeps, settings)
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
    remote: httpClient({
      baseUrlOf: baseUrls(settings.SERVICE_URLS),
      credentials,
      region: settings.REGION,
      random: Math.random,
    }),
  })
  log.info({ service: name, url: await host.listen() }, 'ready')
  onShutdown(host)
}

async function makeFirstKey(deps: KeyDeps, settings: ContainerSettings): Promise<void> {
  const { BOOTSTRAP_ACCESS_KEY_ID: accessKeyId, BOOTSTRAP_SECRET_ACCESS_KEY: secretAccessKey } = settings
  if (accessKeyId !== undefined && secretAccessKey !== undefined) {
    await bootstrapKey(deps, { accessKeyId, secretAccessKey })
  }
}

async function openFiles({ FILES_BUCKET, REGION, DATA_DIR }: ContainerSettings): Promise<FileStore> {
  if (FILES_BUCKET === undefined) return folderFiles(join(resolve(DATA_DIR), 'files'))
  const { s3Files } = await import('../s3/s3-files.ts')
  return s3Files({ bucket: FILES_BUCKET, region: REGION })
}
