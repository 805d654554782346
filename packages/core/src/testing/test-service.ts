import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import aws4 from 'aws4'
import { pino } from 'pino'
import { ensureKey } from '../auth/index.ts'
import { loadConfig } from '../config.ts'
import type { Contract } from '../contract.ts'
import type { Delivery } from '../events/delivery.ts'
import { folderFiles } from '../folder-files.ts'
import { type AuditRecorded, auditRecorded, recordsOf } from '../http/audit-trail.ts'
import { idMaker } from '../ids.ts'
import { type AnyModule, openHost, TableSet } from '../run/host.ts'
import { PlatformSettings } from '../run/settings.ts'
import { openSecrets } from '../secrets.ts'
import { openEmbedded } from '../store/index.ts'
import type { Store } from '../store/store.ts'
import { announce, type EventDefinition, type Write } from '../store/write.ts'

export interface TestAnswer {
  readonly status: number
  /** Parsed when it is JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read what the contract promises
  readonly body: any
  readonly headers: Readonly<Record<string, unknown>>
  readonly raw: Buffer
}

export interface TestRequest {
  readonly method: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly payload?: string
  readonly remoteAddress?: string
}

export interface CallAs {
  readonly principal?: string
  /** Policy document of that principal's key; everything is allowed when absent. */
  readonly policy?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
  readonly ip?: string
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

const FULL_ACCESS = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }

export async function openTestService(module: AnyModule, options: TestOptions = {}): Promise<TestService> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-service-test-'))
  let time = Date.parse(options.now ?? '2026-11-21T10:00:00Z')
  const now = () => new Date(time)
  const newId = idMaker(now)
  const env = { RATE_LIMIT_PER_SECOND: '100000', PORT: '0', LOG_LEVEL: 'error', ...options.env }
  const log = pino({ level: env.LOG_LEVEL })
  const modules = [module, ...(options.others ?? [])]
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
  const secrets = openSecrets(Buffer.alloc(32, 7))
  const seen: Delivery[] = []
  storage.bus.subscribe({
    consumer: 'test',
    reactions: [{ types: eventTypes(modules), mode: 'batch', react: async (deliveries) => remember(seen, deliveries) }],
  })
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
  await host.listen()
  const keys = new Map<string, Promise<{ accessKeyId: string; secretAccessKey: string }>>()

  function keyOf({ principal = 'user/admin', policy = FULL_ACCESS }: CallAs) {
    const name = `${principal} ${JSON.stringify(policy)}`
    const known = keys.get(name)
    if (known) return known
    const key = { accessKeyId: `CSAKTEST${String(keys.size).padStart(12, '0')}`, secretAccessKey: 'secret'.repeat(7) }
    const made = ensureKey({ store: storage.store, secrets, now }, { principal, policy, ...key }).then(() => key)
    keys.set(name, made)
    return made
  }

  async function signPayload(
    method: string,
    path: string,
    payload: string | undefined,
    contentType: string,
    as: CallAs,
  ) {
    const { headers } = aws4.sign(
      {
        method,
        path,
        host: 'localhost',
        service: 'execute-api',
        region: 'us-east-1',
        headers: {
          'x-amz-date': `${now().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`,
          'x-cs-test-nonce': String(Math.random()),
          ...(payload !== undefined && { 'content-type': contentType }),
          ...as.headers,
        },
        ...(payload !== undefined && { body: payload }),
      },
      await keyOf(as),
    )
    return {
      method,
      url: path,
      headers: headers as Record<string, string>,
      ...(payload !== undefined && { payload }),
      ...(as.ip && { remoteAddress: as.ip }),
    }
  }

  const signed = (method: string, path: string, body?: unknown, as: CallAs = {}) =>
    signPayload(method, path, body === undefined ? undefined : JSON.stringify(body), 'application/json', as)

  async function inject({ method, ...request }: TestRequest): Promise<TestAnswer> {
    const answer = await host.server.inject({ ...request, method: method as 'GET' })
    const isJson = /\bjson\b/.test(String(answer.headers['content-type'] ?? ''))
    return {
      status: answer.statusCode,
      body: isJson ? JSON.parse(answer.body) : answer.body,
      headers: answer.headers,
      raw: answer.rawPayload,
    }
  }

  return {
    call: async (method, path, body, as) => inject(await signed(method, path, body, as)),
    callRaw: async (method, path, payload, contentType, as = {}) =>
      inject(await signPayload(method, path, payload, contentType, as)),
    signed,
    inject,
    drain: () => storage.bus.drain(),
    advance: (milliseconds) => {
      time += milliseconds
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
