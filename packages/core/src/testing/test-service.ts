import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Clock } from '../clock.ts'
import { loadConfig } from '../config.ts'
import type { Contract } from '../contract.ts'
import type { Delivery } from '../events/delivery.ts'
import { folderFiles } from '../folder-files.ts'
import { type AuditRecorded, auditRecorded, recordsOf } from '../http/audit-trail.ts'
import { idMaker } from '../ids.ts'
import { type Host, openHost } from '../run/host.ts'
import { PlatformSettings } from '../run/settings.ts'
import { type AnyModule, TableSet } from '../run/table-set.ts'
import { openSecrets } from '../secrets.ts'
import { openEmbedded } from '../store/index.ts'
import type { Store } from '../store/store.ts'
import { announce, type EventDefinition, type Write } from '../store/write.ts'
import { type CallAs, type TestRequest, testSigner } from './test-signer.ts'

export interface TestAnswer {
  readonly status: number
  /** Parsed when it is JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the contract promises
  readonly body: any
  readonly headers: Readonly<Record<string, unknown>>
  readonly raw: Buffer
}

/** A service under test: real signatures, pipeline, SQLite and event bus; only the clock is set. */
export interface TestService extends AsyncDisposable {
  call(method: string, path: string, body?: unknown, as?: CallAs): Promise<TestAnswer>
  /** The same with a body that is sent as it stands. */
  callRaw(method: string, path: string, payload: string, contentType: string, as?: CallAs): Promise<TestAnswer>
  /** A signed request, to send with `inject` as often as wanted. */
  signed(method: string, path: string, body?: unknown, as?: CallAs): Promise<TestRequest>
  /** Sends a request as it is, unsigned unless it comes from `signed`. */
  inject(request: TestRequest): Promise<TestAnswer>
  /** Returns when every event so far, and what it led to, has been handled. */
  drain(): Promise<void>
  advance(milliseconds: number): void
  now(): Date
  readonly store: Store
  /** Of every operation that it answers. */
  readonly contracts: readonly Contract[]
  /** Commits an event as another service would. */
  announce<Data>(event: EventDefinition<Data>, key: string, data: Data): Promise<void>
  /** Events of a type committed since the start, in order, once drained; of `audit.recorded`, each record by itself. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the event's schema promises
  events(type: string): Promise<readonly Delivery<any>[]>
}

export interface TestOptions {
  readonly env?: Record<string, string>
  /** Services that answer beside it: real ones, or stand-ins made from their contracts. */
  readonly others?: readonly AnyModule[]
  /** Where the clock starts. */
  readonly now?: string
}

/** Opens the service in a folder of its own, with a clock that only the test moves. */
export async function openTestService(module: AnyModule, options: TestOptions = {}): Promise<TestService> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-service-test-'))
  const clock = { time: Date.parse(options.now ?? '2026-11-21T10:00:00Z') }
  const now = () => new Date(clock.time)
  const seen: Delivery[] = []
  const { host, storage, secrets } = await openTestHost([module, ...(options.others ?? [])], folder, now, {
    env: options.env ?? {},
    seen,
  })
  await host.listen()
  const sign = testSigner({ store: storage.store, secrets, now })
  const signed = (method: string, path: string, body?: unknown, as?: CallAs) =>
    sign({ method, path, ...(body !== undefined && { payload: JSON.stringify(body) }) }, as)
  return {
    call: async (method, path, body, as) => inject(host, await signed(method, path, body, as)),
    callRaw: async (method, path, payload, contentType, as) =>
      inject(host, await sign({ method, path, payload, contentType }, as)),
    signed,
    inject: (request) => inject(host, request),
    drain: () => storage.bus.drain(),
    advance: (milliseconds) => {
      clock.time += milliseconds
    },
    now,
    store: storage.store,
    contracts: host.operations.all().map(({ contract }) => contract),
    announce: (event, key, data) => storage.store.commit([announce(event, key, data)]),
    async events(type) {
      await storage.bus.drain()
      return seen.filter((delivery) => delivery.type === type)
    },
    async [Symbol.asyncDispose]() {
      await host.close(0)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** @param given `seen` collects every event that is committed */
async function openTestHost(
  modules: readonly AnyModule[],
  folder: string,
  now: Clock,
  given: { readonly env: Readonly<Record<string, string>>; readonly seen: Delivery[] },
) {
  const env = { RATE_LIMIT_PER_SECOND: '100000', PORT: '0', LOG_LEVEL: 'error', ...given.env }
  const newId = idMaker(now)
  const log = pino({ level: env.LOG_LEVEL })
  const tables = new TableSet(modules)
  const storage = await openEmbedded({
    folder,
    tables: tables.all(),
    now,
    newId,
    log,
    // Short, but on a busy machine long enough for what a reaction may have to wait for.
    backOff: (attempts) => 2 ** attempts,
    longestWaitMs: 10_000,
  })
  const react = async (deliveries: readonly Delivery[]) => remember(given.seen, deliveries)
  storage.bus.subscribe({ consumer: 'test', reactions: [{ types: eventTypes(modules), mode: 'batch', react }] })
  const secrets = openSecrets(Buffer.alloc(32, 7))
  const host = await openHost({
    modules,
    tables,
    storage,
    env,
    settings: loadConfig(PlatformSettings, { PUBLIC_URL: 'https://support.example.com', ...env }),
    secrets,
    files: folderFiles(join(folder, 'files')),
    spoolFolder: join(folder, 'spool'),
    now,
    newId,
    log,
    releases: { current: '0.0.0', releases: [], markdown: '' },
  })
  return { host, storage, secrets }
}

async function inject({ server }: Host, { method, ...request }: TestRequest): Promise<TestAnswer> {
  const answer = await server.inject({ ...request, method: method as 'GET' })
  const isJson = /\bjson\b/.test(String(answer.headers['content-type'] ?? ''))
  return {
    status: answer.statusCode,
    body: isJson ? JSON.parse(answer.body) : answer.body,
    headers: answer.headers,
    raw: answer.rawPayload,
  }
}

function eventTypes(modules: readonly AnyModule[]): readonly string[] {
  const definitions = modules.flatMap(({ manifest }) => [...manifest.publishes, ...manifest.subscribes])
  return [...new Set([auditRecorded.type, ...definitions.map(({ type }) => type)])]
}

/** Audit records come one by one, however many of them one commit announced together. */
function oneByOne(delivery: Delivery): readonly Delivery[] {
  if (delivery.type !== auditRecorded.type) return [delivery]
  return recordsOf(delivery.data as AuditRecorded).map((data) => ({ ...delivery, data }))
}

function remember(seen: Delivery[], deliveries: readonly Delivery[]): readonly Write[] {
  seen.push(...deliveries.flatMap(oneByOne))
  return []
}
