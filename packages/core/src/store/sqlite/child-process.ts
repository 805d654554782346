import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process that does one of the jobs of `crash-child.ts`. */
export interface Child {
  readonly process: ChildProcess
  /** What it has printed so far. */
  lines(): readonly string[]
  errors(): string
  /** Resolves when it has printed this many lines. Rejects when it ends before. */
  printed(count: number): Promise<void>
  /** Kills it without warning; all it printed before is in `lines` then. */
  kill(): Promise<void>
}

export function startChild(job: string, folder: string, ...more: readonly string[]): Child {
  const script = fileURLToPath(new URL('./crash-child.ts', import.meta.url))
  return watch(spawn(process.execPath, [script, job, folder, ...more], { stdio: ['ignore', 'pipe', 'pipe'] }))
}

function watch(child: ChildProcess): Child {
  let output = ''
  let errors = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (errors += chunk))
  const closed = once(child, 'close')
  const lines = () => output.split('\n').slice(0, -1)
  return {
    process: child,
    lines,
    errors: () => errors,
    async printed(count) {
      while (lines().length < count) {
        const more = child.stdout ? once(child.stdout, 'data') : closed
        await Promise.race([more, closed.then(() => Promise.reject(new Error(`The child ended: ${errors}`)))])
      }
    },
    async kill() {
      child.kill('SIGKILL')
      await closed
    },
  }
}
