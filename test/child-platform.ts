import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Api, openApi } from '@customer-service/platform/api'
import { type Credentials, readCredentials } from '@customer-service/platform/credentials'

const MAIN = fileURLToPath(new URL('../packages/platform/src/main.ts', import.meta.url))
export const CLI = fileURLToPath(new URL('../packages/platform/src/cli.ts', import.meta.url))
/** The tests start the same programs dozens of times. */
const NODE_COMPILE_CACHE = join(tmpdir(), 'customer-service-compile-cache')
const LONGEST_START_MS = 60_000
const LONGEST_RUN_MS = 50_000

/** Settings for a process; it sees nothing else of the environment of the tests. */
export type Settings = Readonly<Record<string, string>>

/** The platform in a process of its own, as `start` runs it. */
export interface ChildPlatform extends AsyncDisposable {
  readonly url: string
  readonly folder: string
  readonly credentials: Credentials
  readonly api: Api
  readonly pid: number
  output(): string
  errors(): string
  signal(signal: NodeJS.Signals): void
  /** Its exit code, once it has ended; null when a signal killed it. */
  readonly exitCode: Promise<number | null>
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>
  /** Runs a command of the CLI against it, with its administrator's key. */
  cli(...args: readonly string[]): Promise<Ended>
}

export interface Ended {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

/** Resolves when the platform has said that it is ready. The folder outlives it: tests restart on it. */
export async function startChild(folder: string, settings: Settings = {}): Promise<ChildPlatform> {
  const child = startProcess([MAIN], {
    PORT: '0',
    DATA_DIR: folder,
    RATE_LIMIT_PER_SECOND: '100000',
    WRITE_WAIT_MS: '10000',
    UNDERSTANDING_TIMEOUT_MS: '20000',
    ...settings,
  })
  await printed(child, /Ctrl-C/)
  const found = (pattern: RegExp): string => pattern.exec(child.output())?.[1] ?? ''
  const url = found(/^ +API +(\S+)$/m)
  const credentials = await readCredentials(found(/^ +Credentials +(.+?) {2}\(/m))
  const api = openApi({ url, credentials, connections: 64 })
  return {
    url,
    folder,
    credentials,
    api,
    pid: child.process.pid ?? 0,
    output: child.output,
    errors: child.errors,
    signal: (signal) => void child.process.kill(signal),
    exitCode: child.exitCode,
    end(signal) {
      child.process.kill(signal)
      return child.exitCode
    },
    cli: (...args) =>
      runToEnd([CLI, ...args, '--url', url], {
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      }),
    async [Symbol.asyncDispose]() {
      api.close()
      child.process.kill('SIGKILL')
      await child.exitCode
    },
  }
}

/** Runs `start` where it isn't expected to get ready. */
export const startInVain = (settings: Settings, as: Pick<SpawnOptions, 'uid' | 'gid'> = {}): Promise<Ended> =>
  runToEnd([MAIN], settings, as)

export interface Running {
  readonly process: ChildProcess
  readonly exitCode: Promise<number | null>
  output(): string
  errors(): string
}

/** A Node process. Its output is read all the time, so that it never waits for its reader. */
export function startProcess(args: readonly string[], settings: Settings, options: SpawnOptions = {}): Running {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE, ...settings },
    ...options,
  })
  let output = ''
  let errors = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (errors += chunk))
  const exitCode = once(child, 'close').then(([code]) => code as number | null)
  return { process: child, exitCode, output: () => output, errors: () => errors }
}

/** Resolves when something that it has printed matches. Throws when it ends before, or takes too long. */
export async function printed(child: Running, pattern: RegExp): Promise<void> {
  const tooLate = AbortSignal.timeout(LONGEST_START_MS)
  const ended = child.exitCode.then((code) => {
    throw new Error(`It ended with ${code}: ${child.errors()}${child.output()}`)
  })
  ended.catch(() => undefined)
  while (!pattern.test(child.output()) && !pattern.test(child.errors())) {
    const more = [child.process.stdout, child.process.stderr].map(
      (stream) => stream && once(stream, 'data', { signal: tooLate }),
    )
    for (const each of more) each?.catch(() => undefined)
    await Promise.race([...more, ended])
  }
}

export async function runToEnd(
  args: readonly string[],
  settings: Settings,
  options: SpawnOptions = {},
): Promise<Ended> {
  const child = startProcess(args, settings, { timeout: LONGEST_RUN_MS, killSignal: 'SIGKILL', ...options })
  const code = await child.exitCode
  return { code, output: child.output(), errors: child.errors() }
}

export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'customer-service-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** A port of this machine that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
