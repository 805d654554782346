import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** A server under test, in a process of its own. */
export interface Server extends Disposable {
  readonly port: number
  /** Microseconds of processor time used so far, all threads together. */
  cpu(): number
  /** The same, once the process has come to rest. */
  cpuAtRest(): Promise<number>
  /** Megabytes of memory in use, and the most that ever were. */
  memory(): { readonly now: number; readonly most: number }
  /** Ends it as an operator would, and waits for that. */
  end(): Promise<void>
}

const root = new URL('../../', import.meta.url)
/** The kernel counts in hundredths of a second. */
const TICK_US = 10_000
const REST_MS = 300

/**
 * Starts the script on core 0 alone where the machine lets us say so, unless told otherwise; the load comes from the others.
 * @param ready finds the port in what the script prints
 */
export async function startServer(
  script: string,
  env: Record<string, string>,
  ready: RegExp,
  { allCores = false } = {},
): Promise<Server> {
  const pin = !allCores && existsSync('/usr/bin/taskset') ? ['taskset', '-c', '0'] : []
  const [command = process.execPath, ...args] = [...pin, process.execPath, new URL(script, root).pathname]
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<number>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = ready.exec(text)
      if (found) resolve(Number(found[1]))
    })
    child.on('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
  })
  return {
    port,
    cpu: () => cpuOf(child.pid ?? 0),
    cpuAtRest: () => cpuAtRest(child.pid ?? 0),
    memory: () => memoryOf(child.pid ?? 0),
    async end() {
      child.removeAllListeners('exit')
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
    [Symbol.dispose]: () => child.kill('SIGKILL'),
  }
}

async function cpuAtRest(pid: number): Promise<number> {
  for (let before = cpuOf(pid); ; ) {
    await setTimeout(REST_MS)
    const now = cpuOf(pid)
    if (now - before <= TICK_US) return now
    before = now
  }
}

function memoryOf(pid: number): ReturnType<Server['memory']> {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1_024)
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}

function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * TICK_US
}
