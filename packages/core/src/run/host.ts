import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import {
  accessKeys,
  accessKeyUses,
  localSigningKeys,
  openAuthenticator,
  openRateLimiter,
  parsePolicy,
  policyFor,
  type SigningKeyProvider,
} from '../auth/index.ts'
import type { ServiceClient } from '../client/index.ts'
import { localClient } from '../client/index.ts'
import type { Clock } from '../clock.ts'
import { loadConfig } from '../config.ts'
import type { EventBus } from '../events/event-bus.ts'
import { addDeadLetterOperations } from '../http/dead-letters.ts'
import { type RequestTable, requestTable } from '../http/idempotency.ts'
import { addKeyOperations } from '../http/key-operations.ts'
import { OperationTable } from '../http/operation.ts'
import { Pipeline, type ServiceState } from '../http/pipeline.ts'
import type { Releases } from '../http/release-notes.ts'
import { createServer } from '../http/server.ts'
import { Spools } from '../http/spools.ts'
import type { NewId } from '../ids.ts'
import type { FileStore, Secrets, ServiceApp, ServiceModule } from '../service.ts'
import { Unavailable } from '../store/errors.ts'
import type { Store } from '../store/store.ts'
import type { Table } from '../store/table.ts'
import type { Write } from '../store/write.ts'
import { systemReason } from '../system-reason.ts'
import { closeAfterAnswers, endConnections } from './end-connections.ts'
import { localUrl } from './local-url.ts'
import type { PlatformSettings } from './settings.ts'

// biome-ignore lint/suspicious/noExplicitAny: modules with different settings stand in one list
export type AnyModule = ServiceModule<any>
// biome-ignore lint/suspicious/noExplicitAny: tables of different items stand in one list
export type AnyTable = Table<any>

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

/** What a set of services keeps in its store, with the answers that core remembers for each. */
export class TableSet {
  readonly #requests: ReadonlyMap<string, RequestTable>
  readonly #own: ReadonlyMap<string, readonly AnyTable[]>

  constructor(modules: readonly AnyModule[]) {
    this.#requests = new Map(modules.map(({ manifest }) => [manifest.name, requestTable(manifest.name)]))
    this.#own = new Map(
      modules.map(({ manifest }) => [manifest.name, [...manifest.tables, this.requestsOf(manifest.name)]]),
    )
  }

  requestsOf(service: string): RequestTable {
    const table = this.#requests.get(service)
    if (table === undefined) throw new Error(`No service ${service} here`)
    return table
  }

  of(service: string): readonly AnyTable[] {
    return this.#own.get(service) ?? []
  }

  /** Throws for a write to a table that isn't the service's own. */
  refuseForeign(service: string, writes: readonly Write[]): void {
    const names = new Set(this.of(service).map(({ name }) => name))
    for (const write of writes) {
      if ('table' in write && !names.has(write.table.name)) {
        throw new Error(`Table ${write.table.name} is not one of ${service}`)
      }
    }
  }

  /** With the access keys, which the process reads itself unless it asks for them. */
  all(): readonly AnyTable[] {
    return [...new Set([...[...this.#own.values()].flat(), accessKeys, accessKeyUses])]
  }
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

export async function openHost(options: HostOptions): Promise<Host> {
  const { modules, tables, storage, settings, now, newId, log } = options
  const operations = new OperationTable()
  const keyDeps = () => ({ store: storage.scoped([accessKeys, accessKeyUses]), secrets: options.secrets, now })
  const keys = options.keys ?? localSigningKeys(keyDeps())
  const signed = { regions: [settings.REGION], services: SIGNING_NAMES }
  const states = new Map<string, ServiceState>(
    modules.map(({ manifest: { name } }) => [
      name,
      { store: storage.scoped(tables.of(name)), requests: tables.requestsOf(name) },
    ]),
  )
  const stateOf = (service: string): ServiceState => {
    const state = states.get(service)
    if (state === undefined) throw new Error(`No service ${service} here`)
    return state
  }
  const pipeline = new Pipeline({
    stateOf,
    admit: () => storage.admit?.(),
    commitTogether: (parts) => {
      for (const { service, writes } of parts) tables.refuseForeign(service, writes)
      return storage.store.commit(parts.flatMap(({ writes }) => writes))
    },
    now,
    newId,
    secrets: options.secrets,
    onCommitted: (writes) => keys.changed(writes),
  })
  const stopping = new AbortController()
  const state = { ready: false, port: settings.PORT }
  const publicUrl = () => settings.PUBLIC_URL ?? localUrl(settings.HOST, state.port)
  const apps = modules.map((module) =>
    openApp(module, { ...options, operations, pipeline, stateOf, publicUrl, stopping: stopping.signal }),
  )
  for (const app of apps) app.routes(operations.of(app.manifest.name))
  for (const { manifest, reactions } of apps) {
    if (reactions.length === 0) continue
    storage.bus.subscribe({ consumer: manifest.name, reactions })
    addDeadLetterOperations(operations, manifest.name, storage.bus)
  }
  if (options.keyKeeper !== undefined) addKeyOperations(operations, options.keyKeeper, { ...keyDeps(), ...signed, log })
  const spools = new Spools({ folder: options.spoolFolder, maxBytes: settings.LINES_MAX_BYTES })
  const server = await createServer({
    apps,
    operations,
    pipeline,
    authenticator: openAuthenticator({
      keys,
      now,
      limiter: openRateLimiter({ perSecond: settings.RATE_LIMIT_PER_SECOND, now }),
      settings: {
        ...signed,
        allowedHosts: settings.ALLOWED_HOSTS.toLowerCase()
          .split(',')
          .filter((name) => name !== ''),
      },
    }),
    spools,
    now,
    log,
    releases: options.releases,
    trustedProxies: settings.TRUSTED_PROXY_HOPS,
    docs: settings.DOCS_ENABLED,
    isReady: () => state.ready,
  })
  return {
    server,
    operations,
    bus: storage.bus,
    async listen() {
      for (const app of apps) await app.start?.()
      const url = await listenOn(server, settings)
      const [address] = server.addresses()
      if (typeof address === 'object') state.port = address.port
      await storage.bus.start()
      state.ready = true
      return url
    },
    async close(delaySeconds = settings.SHUTDOWN_DELAY_SECONDS) {
      state.ready = false
      stopping.abort(new Unavailable('The process is ending', 1))
      closeAfterAnswers(server.server)
      await Promise.all([storage.bus.stop(), new Promise((resolve) => setTimeout(resolve, delaySeconds * 1_000))])
      const giveUp = setTimeout(() => spools.end(), LONG_REQUESTS_END_MS)
      await endConnections(server.server)
      clearTimeout(giveUp)
      await server.close()
      for (const app of apps) await app.stop?.()
      await storage.close()
    },
  }
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

function openApp(
  { manifest, Config, open }: AnyModule,
  options: HostOptions & {
    readonly operations: OperationTable
    readonly pipeline: Pipeline
    readonly stateOf: (service: string) => ServiceState
    readonly publicUrl: () => string
    readonly stopping: AbortSignal
  },
): ServiceApp {
  const { env, operations, pipeline, now, newId, secrets, files, log, remote, publicUrl, stopping } = options
  const identity = { principal: `service/${manifest.name}`, policies: [parsePolicy(policyFor(manifest))] }
  return open(
    {
      store: options.stateOf(manifest.name).store,
      client: localClient({ operations, pipeline, identity, now, ...(remote && { remote }) }),
      now,
      newId,
      secrets,
      files,
      publicUrl,
      log: log.child({ service: manifest.name }),
      stopping,
    },
    loadConfig(Config, env),
  )
}
