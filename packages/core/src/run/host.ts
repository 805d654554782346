import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import {
  type Authenticator,
  accessKeys,
  accessKeyUses,
  type KeyDeps,
  localSigningKeys,
  openAuthenticator,
  openRateLimiter,
  type SigningKeyProvider,
} from '../auth/index.ts'
import type { ServiceClient } from '../client/index.ts'
import type { Clock } from '../clock.ts'
import type { EventBus } from '../events/event-bus.ts'
import { addDeadLetterOperations } from '../http/dead-letters.ts'
import { addKeyOperations } from '../http/key-operations.ts'
import { OperationTable } from '../http/operation.ts'
import { Pipeline, type ServiceState } from '../http/pipeline.ts'
import type { Releases } from '../http/release-notes.ts'
import { createServer } from '../http/server.ts'
import { Spools } from '../http/spools.ts'
import type { NewId } from '../ids.ts'
import type { FileStore, Secrets, ServiceApp } from '../service.ts'
import { Unavailable } from '../store/errors.ts'
import type { Store } from '../store/store.ts'
import { systemReason } from '../system-reason.ts'
import { closeAfterAnswers, endConnections } from './end-connections.ts'
import { localUrl } from './local-url.ts'
import { openApp } from './open-app.ts'
import type { PlatformSettings } from './settings.ts'
import type { AnyModule, AnyTable, TableSet } from './table-set.ts'

/** Signing names of the requests to the platform. */
const SIGNING_NAMES: readonly string[] = ['execute-api', 'customer-service']
/** How long requests that may take minutes go on while the process ends. */
const LONG_REQUESTS_END_MS = 5_000

/** The two ports on one technology: SQLite, or DynamoDB with SNS and SQS. */
export interface Storage {
  readonly store: Store
  scoped(tables: readonly AnyTable[]): Store
  readonly bus: EventBus
  /** Throws `Unavailable` when a commit would be refused now; absent where only the commit can tell. */
  admit?(): void
  close(): Promise<void>
}

export interface HostOptions {
  readonly modules: readonly AnyModule[]
  readonly tables: TableSet
  readonly storage: Storage
  readonly env: Record<string, string | undefined>
  readonly settings: PlatformSettings
  readonly secrets: Secrets
  readonly files: FileStore
  /** Folder for bodies that are too long for the memory, while they are worked off. */
  readonly spoolFolder: string
  readonly now: Clock
  readonly newId: NewId
  readonly log: Logger
  readonly releases: Releases
  /** Reaches services that don't run in this process. */
  readonly remote?: ServiceClient
  /** What signatures are verified with; the table of the access keys when absent. */
  readonly keys?: SigningKeyProvider
  /** The service of this process that answers for the access keys to services in other ones. */
  readonly keyKeeper?: string
}

/** One process with some or all of the services, put together but not yet listening. */
export interface Host {
  readonly server: FastifyInstance
  readonly operations: OperationTable
  readonly bus: EventBus
  /** Opens the services, then the port, which links may name, then the bus. Gives the base URL. */
  listen(): Promise<string>
  /** Serves for the settings' shutdown delay, finishes what is under way but for long work, and closes everything. */
  close(delaySeconds?: number): Promise<void>
}

/** Puts the services together. Nothing is opened or listened on before `listen`. */
export async function openHost(options: HostOptions): Promise<Host> {
  const { storage, settings, now, log } = options
  const operations = new OperationTable()
  const state: State = { stopping: new AbortController(), isReady: false, port: settings.PORT }
  const keys = options.keys ?? localSigningKeys(keyDepsOf(options))
  const stateOf = statesOf(options)
  const pipeline = openPipeline(options, stateOf, keys)
  const surroundings = {
    operations,
    pipeline,
    stateOf,
    publicUrl: () => settings.PUBLIC_URL ?? localUrl(settings.HOST, state.port),
    stopping: state.stopping.signal,
  }
  const apps = options.modules.map((module) => openApp(module, options, surroundings))
  addOperations(options, apps, operations)
  const spools = new Spools({ folder: options.spoolFolder, maxBytes: settings.LINES_MAX_BYTES })
  const server = await createServer({
    apps,
    operations,
    pipeline,
    authenticator: authenticatorOf(options, keys),
    spools,
    now,
    log,
    releases: options.releases,
    trustedProxies: settings.TRUSTED_PROXY_HOPS,
    docs: settings.DOCS_ENABLED,
    isReady: () => state.isReady,
  })
  const parts: Parts = { server, apps, storage, spools, settings, state }
  return {
    server,
    operations,
    bus: storage.bus,
    listen: () => listen(parts),
    close: (delaySeconds = settings.SHUTDOWN_DELAY_SECONDS) => close(parts, delaySeconds),
  }
}

/** What changes while the process runs. */
interface State {
  readonly stopping: AbortController
  isReady: boolean
  port: number
}

interface Parts {
  readonly server: FastifyInstance
  readonly apps: readonly ServiceApp[]
  readonly storage: Storage
  readonly spools: Spools
  readonly settings: PlatformSettings
  readonly state: State
}

const keyDepsOf = ({ storage, secrets, now }: HostOptions): KeyDeps => ({
  store: storage.scoped([accessKeys, accessKeyUses]),
  secrets,
  now,
})

function authenticatorOf({ settings, now }: HostOptions, keys: SigningKeyProvider): Authenticator {
  return openAuthenticator({
    keys,
    now,
    limiter: openRateLimiter({ perSecond: settings.RATE_LIMIT_PER_SECOND, now }),
    settings: { ...signedFor(settings), allowedHosts: namesIn(settings.ALLOWED_HOSTS.toLowerCase()) },
  })
}

const signedFor = ({ REGION }: PlatformSettings) => ({ regions: [REGION], services: SIGNING_NAMES })

const namesIn = (list: string): readonly string[] => list.split(',').filter((name) => name !== '')

function statesOf({ modules, tables, storage }: HostOptions): (service: string) => ServiceState {
  const states = new Map<string, ServiceState>(
    modules.map(({ manifest: { name } }) => [
      name,
      { store: storage.scoped(tables.of(name)), requests: tables.requestsOf(name) },
    ]),
  )
  return (service) => {
    const state = states.get(service)
    if (state === undefined) throw new Error(`No service ${service} here`)
    return state
  }
}

function openPipeline(
  { tables, storage, now, newId, secrets }: HostOptions,
  stateOf: (service: string) => ServiceState,
  keys: SigningKeyProvider,
): Pipeline {
  return new Pipeline({
    stateOf,
    admit: () => storage.admit?.(),
    commitTogether: (parts) => {
      for (const { service, writes } of parts) tables.refuseForeign(service, writes)
      return storage.store.commit(parts.flatMap(({ writes }) => writes))
    },
    now,
    newId,
    secrets,
    onCommitted: (writes) => keys.changed(writes),
  })
}

/** The operations of the services, and those that core adds: dead letters of who reacts, and keys for other processes. */
function addOperations(options: HostOptions, apps: readonly ServiceApp[], operations: OperationTable): void {
  const { storage, settings, log, keyKeeper } = options
  for (const app of apps) app.routes(operations.of(app.manifest.name))
  for (const { manifest, reactions } of apps) {
    if (reactions.length === 0) continue
    storage.bus.subscribe({ consumer: manifest.name, reactions })
    addDeadLetterOperations(operations, manifest.name, storage.bus)
  }
  if (keyKeeper !== undefined) {
    addKeyOperations(operations, keyKeeper, { ...keyDepsOf(options), ...signedFor(settings), log })
  }
}

async function listen({ server, apps, storage, settings, state }: Parts): Promise<string> {
  for (const app of apps) await app.start?.()
  const url = await listenOn(server, settings)
  const [address] = server.addresses()
  if (typeof address === 'object') state.port = address.port
  await storage.bus.start()
  state.isReady = true
  return url
}

async function close({ server, apps, storage, spools, state }: Parts, delaySeconds: number): Promise<void> {
  state.isReady = false
  state.stopping.abort(new Unavailable('The process is ending', 1))
  closeAfterAnswers(server.server)
  await Promise.all([storage.bus.stop(), new Promise((resolve) => setTimeout(resolve, delaySeconds * 1_000))])
  const giveUp = setTimeout(() => spools.end(), LONG_REQUESTS_END_MS)
  await endConnections(server.server)
  clearTimeout(giveUp)
  await server.close()
  for (const app of apps) await app.stop?.()
  await storage.close()
}

/** Throws an Error that names the address where the system refuses it. */
async function listenOn(server: FastifyInstance, { HOST, PORT }: PlatformSettings): Promise<string> {
  try {
    return await server.listen({ host: HOST, port: PORT })
  } catch (cause) {
    const reason = systemReason(cause)
    throw reason === undefined
      ? cause
      : new Error(`HOST ${HOST}, PORT ${PORT} can't be listened on: ${reason}`, { cause })
  }
}
