import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { demoRequests } from '@customer-service/platform/demo'
import aws4 from 'aws4'
import type { LoadResult, WireRequest } from './load.ts'
import { MESSAGES } from './messages.ts'

/**
 * Message turns per second through the real HTTP port, signed and durable, beside a bare Fastify server that validates
 * and echoes the same body, in the same run. The ratio is the figure: it says what a turn costs on any machine.
 */
const TURNS = Number(process.env.TURNS ?? 6_000)
const ROUNDS = Number(process.env.ROUNDS ?? 3)
const CONNECTIONS = 64
const CONVERSATIONS = 256

interface Round {
  readonly bare: LoadResult
  readonly turns: LoadResult
  /** Processor time of the platform, all threads, microseconds a turn. */
  readonly cpuUs: number
  readonly bareCpuUs: number
}

const root = new URL('../../', import.meta.url)
const key = { accessKeyId: 'CSAKBENCHBENCHBENCHX', secretAccessKey: 'bench-secret-bench-secret-bench-secret' }

const folder = await mkdtemp(join(tmpdir(), 'customer-service-bench-'))
const children: ChildProcess[] = []
let nonce = 0
try {
  const bare = await startServer('test/bench/bare-server.ts', {}, /"url":"http:\/\/127\.0\.0\.1:(\d+)/)
  const platform = await startServer(
    'packages/platform/src/main.ts',
    {
      PORT: '0',
      DATA_DIR: folder,
      RATE_LIMIT_PER_SECOND: '1000000',
      BOOTSTRAP_ACCESS_KEY_ID: key.accessKeyId,
      BOOTSTRAP_SECRET_ACCESS_KEY: key.secretAccessKey,
    },
    /API +http:\/\/127\.0\.0\.1:(\d+)/,
  )
  await fillShop(platform.port)
  const conversations = await startConversations(platform.port)
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const bareCpu = cpuOf(bare.pid)
    const bareResult = await load(bare.port, echoRequests(bare.port))
    const bareCpuUs = (cpuOf(bare.pid) - bareCpu) / TURNS
    const cpu = cpuOf(platform.pid)
    const turns = await load(platform.port, turnRequests(platform.port, conversations, round))
    const result: Round = { bare: bareResult, turns, cpuUs: (cpuOf(platform.pid) - cpu) / TURNS, bareCpuUs }
    rounds.push(result)
    report(round, result)
  }
  const ratios = rounds.map(({ bare: b, turns: t }) => b.seconds / t.seconds).sort((a, b) => a - b)
  console.log(`ratio (median of ${ROUNDS}): ${ratios[Math.floor(ratios.length / 2)]?.toFixed(3)}`)
} finally {
  for (const child of children) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
}

function report(round: number, result: Round): void {
  const line = (name: string, { answered, seconds, p50Ms, p99Ms, refused }: LoadResult, cpuUs: number) =>
    `  ${name.padEnd(12)} ${(answered / seconds).toFixed(0).padStart(6)}/s  p50 ${p50Ms.toFixed(1)} ms  p99 ${p99Ms.toFixed(1)} ms  ${cpuUs.toFixed(0)} us CPU each${refused ? `  REFUSED ${refused}` : ''}`
  console.log(`round ${round + 1}`)
  console.log(line('bare echo', result.bare, result.bareCpuUs))
  console.log(line('turns', result.turns, result.cpuUs))
}

/** A server on core 0 alone where the machine lets us say so; the load comes from the others. */
async function startServer(
  script: string,
  env: Record<string, string>,
  ready: RegExp,
): Promise<{ port: number; pid: number }> {
  const pin = existsSync('/usr/bin/taskset') ? ['taskset', '-c', '0'] : []
  const [command = process.execPath, ...args] = [...pin, process.execPath, new URL(script, root).pathname]
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const port = await new Promise<number>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = ready.exec(text)
      if (found) resolve(Number(found[1]))
    })
    child.on('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
  })
  return { port, pid: child.pid ?? 0 }
}

/** Microseconds of processor time that a process has used, all its threads together. */
function cpuOf(pid: number): number {
  const { readFileSync } = process.getBuiltinModule('node:fs')
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}

function load(port: number, requests: readonly WireRequest[]): Promise<LoadResult> {
  const worker = new Worker(new URL('./load.ts', import.meta.url), {
    workerData: { port, connections: CONNECTIONS, requests },
  })
  return new Promise((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
  })
}

function echoRequests(port: number): readonly WireRequest[] {
  return Array.from({ length: TURNS }, (_, i) => {
    const body = bodyOf(i)
    return { path: '/echo', body, headers: signedHeaders(port, '/echo', body) }
  })
}

function turnRequests(port: number, conversations: readonly string[], round: number): readonly WireRequest[] {
  return Array.from({ length: TURNS }, (_, i) => {
    const body = bodyOf(i + round)
    const path = `/chatbot/conversation/${conversations[i % conversations.length]}/message`
    return { path, body, headers: signedHeaders(port, path, body) }
  })
}

function bodyOf(i: number): string {
  return JSON.stringify({ message: `${MESSAGES[i % MESSAGES.length]}`, attachments: [] })
}

function signedHeaders(port: number, path: string, body: string): Record<string, string> {
  const { headers } = aws4.sign(
    {
      host: `127.0.0.1:${port}`,
      method: 'POST',
      path,
      body,
      service: 'execute-api',
      region: 'us-east-1',
      headers: { 'content-type': 'application/json', 'x-cs-bench': String(nonce++) },
    },
    key,
  )
  return headers as Record<string, string>
}

async function post(port: number, method: string, path: string, value: object): Promise<Record<string, string>> {
  const body = JSON.stringify(value)
  const { headers } = aws4.sign(
    {
      host: `127.0.0.1:${port}`,
      method,
      path,
      body,
      service: 'execute-api',
      region: 'us-east-1',
      headers: { 'content-type': 'application/json' },
    },
    key,
  )
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: headers as Record<string, string>,
    body,
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Record<string, string>
}

async function fillShop(port: number): Promise<void> {
  for (const { method, path, body } of demoRequests(new Date())) await post(port, method, path, body)
}

async function startConversations(port: number): Promise<readonly string[]> {
  const ids: string[] = []
  for (let i = 0; i < CONVERSATIONS; i++) {
    const started = await post(port, 'POST', '/chatbot/conversation', {
      user_id: `user-${i}`,
      initial_message: 'Hello',
    })
    ids.push(started.conversation_id ?? '')
  }
  return ids
}
