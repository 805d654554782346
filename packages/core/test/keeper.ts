import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import aws4 from 'aws4'
import { pino } from 'pino'
import { formatAmzDate } from '../src/auth/amz-date.ts'
import {
  accessKeys,
  accessKeyUses,
  type Credentials,
  changeKey,
  ensureServiceKey,
  findKey,
  issueKey,
  type KeyDeps,
  lastUseOf,
  type PolicyDocument,
  remoteSigningKeys,
  type SigningKeyProvider,
} from '../src/auth/index.ts'
import { signedHttp } from '../src/client/index.ts'
import type { Clock } from '../src/clock.ts'
import { loadConfig } from '../src/config.ts'
import { folderFiles } from '../src/folder-files.ts'
import { idMaker } from '../src/ids.ts'
import { openHost } from '../src/run/host.ts'
import { PlatformSettings } from '../src/run/settings.ts'
import { type AnyModule, TableSet } from '../src/run/table-set.ts'
import { openSecrets } from '../src/secrets.ts'
import { openEmbedded } from '../src/store/index.ts'
import type { Write } from '../src/store/write.ts'

export interface TestClock {
  readonly now: Clock
  advance(milliseconds: number): void
}

export function testClock(): TestClock {
  let time = Date.parse('2026-11-21T10:00:00Z')
  return {
    now: () => new Date(time),
    advance(milliseconds) {
      time += milliseconds
    },
  }
}

export interface Process extends AsyncDisposable {
  readonly url: string
  readonly store: KeyDeps['store']
  send(key: Credentials, method: string, path: string, headers?: Record<string, string>): Promise<SentAnswer>
  close(): Promise<void>
}

export interface SentAnswer {
  readonly status: number
  readonly error: string
  readonly retryAfter: string | null
  readonly body: Readonly<Record<string, unknown>>
}

/** A service in a process of its own as far as it can tell: its own store and master key, reached by HTTP alone. */
export async function openProcess(
  module: AnyModule,
  { now }: TestClock,
  masterKey: number,
  keys?: SigningKeyProvider,
): Promise<Process> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-service-keys-'))
  const newId = idMaker(now)
  const log = pino({ level: 'silent' })
  const tables = new TableSet([module])
  const own = keys === undefined ? tables.all() : tables.of(module.manifest.name)
  const storage = await openEmbedded({ folder, tables: own, now, newId, log })
  const host = await openHost({
    modules: [module],
    tables,
    storage,
    env: {},
    settings: loadConfig(PlatformSettings, { PORT: '0' }),
    secrets: openSecrets(Buffer.alloc(32, masterKey)),
    files: folderFiles(join(folder, 'files')),
    spoolFolder: join(folder, 'spool'),
    now,
    newId,
    log,
    releases: { current: '0.0.0', releases: [], markdown: '' },
    ...(keys === undefined ? { keyKeeper: module.manifest.name } : { keys }),
  })
  const url = await host.listen()
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= host.close(0)
    return closing
  }
  return {
    url,
    store: storage.store,
    async send(key, method, path, headers = {}) {
      const { host: name } = new URL(url)
      const given = { 'x-amz-date': formatAmzDate(now()), ...headers }
      const request = { method, path, host: name, service: 'execute-api', region: 'us-east-1', headers: given }
      const signed = aws4.sign(request, key)
      const answer = await fetch(url + path, { method, headers: signed.headers as Record<string, string> })
      const body = (await answer.json()) as Record<string, unknown>
      return {
        status: answer.status,
        error: String(body.error),
        retryAfter: answer.headers.get('retry-after'),
        body,
      }
    },
    close,
    async [Symbol.asyncDispose]() {
      await close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const keeperModule: AnyModule = {
  manifest: {
    name: 'keeper',
    title: 'Keeper',
    description: 'Keeps the access keys',
    paths: ['/keeper'],
    tables: [accessKeys, accessKeyUses],
    publishes: [],
    subscribes: [],
    calls: [],
  },
  Config: PlatformSettings,
  open: () => ({ manifest: keeperModule.manifest, routes: () => undefined, reactions: [] }),
}

export interface Keeper extends Process {
  readonly deps: KeyDeps
  issue(principal: string, policy: PolicyDocument): Promise<Credentials>
  /** The writes of what was committed, for `changed`. */
  change(key: Credentials, change: Parameters<typeof changeKey>[1]): Promise<readonly Write[]>
  /** Gives a service its key, as a deployment does. */
  deploy(service: string): Promise<Credentials>
  lastUse(key: Credentials): Promise<string | undefined>
}

/** The process that keeps the access keys, with master key 1. */
export async function openKeeper(clock: TestClock): Promise<Keeper> {
  const running = await openProcess(keeperModule, clock, 1)
  const { store } = running
  const deps: KeyDeps = { store, secrets: openSecrets(Buffer.alloc(32, 1)), now: clock.now }
  return {
    ...running,
    deps,
    async issue(principal, policy) {
      const { item, secretAccessKey, writes } = await issueKey(deps, { principal, policy })
      await store.commit(writes)
      return { accessKeyId: item.access_key_id, secretAccessKey }
    },
    async change({ accessKeyId }, change) {
      const item = await findKey(store, accessKeyId)
      if (item === undefined) throw new Error('No key')
      const { writes } = changeKey(item, change)
      await store.commit(writes)
      return writes
    },
    async deploy(service) {
      const key = { accessKeyId: `SERVICE${service.toUpperCase()}`, secretAccessKey: `secret-of-${service}` }
      await ensureServiceKey(deps, { service, calls: [], ...key })
      return key
    },
    lastUse: ({ accessKeyId }) => lastUseOf(store, accessKeyId),
  }
}

/** What a service that runs alone verifies with. */
export function providerAt(url: string, credentials: Credentials, { now }: TestClock): SigningKeyProvider {
  const http = signedHttp({ baseUrlOf: () => url, credentials, region: 'us-east-1', now, random: () => 0 })
  return remoteSigningKeys({ http, credentials, now })
}

export interface Road extends AsyncDisposable {
  readonly url: string
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[]
  /** What happens on the way: by default nothing. */
  be(way: Way): void
}
/** `down`: the connection is cut. A function may answer in the keeper's place, or change what it answered. */
export type Way = 'open' | 'down' | ((path: string, genuine: () => Promise<OnTheWay>) => Promise<OnTheWay>)
export interface OnTheWay {
  readonly status: number
  readonly text: string
}

/** The network between a service and the keeper of the keys, with somebody on it. */
export async function openRoad(target: string): Promise<Road> {
  const asked: string[] = []
  let way: Way = 'open'
  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    if (way === 'down') return void request.socket.destroy()
    const { method = '', headers } = request
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const genuine = () => passOn(target, { method, path, headers, body: Buffer.concat(chunks) })
    const { status, text } = way === 'open' ? await genuine() : await way(path, genuine)
    response.writeHead(status, { 'content-type': 'application/json' }).end(text)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    asked,
    be(next) {
      way = next
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

interface PassedOn {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** With its own host header: the signature covers it. */
async function passOn(target: string, { method, path, headers, body }: PassedOn): Promise<OnTheWay> {
  const { hostname, port } = new URL(target)
  const request = httpRequest({ hostname, port, method, path, headers }).end(body)
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  return { status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }
}
