import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { Ended } from './child-platform.ts'

/** Runs what somebody would paste into bash. */
export async function runShell(text: string): Promise<Ended> {
  const child = spawn('bash', ['-c', text], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (errors += chunk))
  const [code] = await once(child, 'close')
  return { code, output, errors }
}

/** Why a printed `curl --json --aws-sigv4` can't be tried here; undefined when it can. */
export function whyNoCurl(): string | undefined {
  const { stdout = '', error } = spawnSync('curl', ['--version'], { encoding: 'utf8' })
  const [major = 0, minor = 0] = (/^curl (\d+)\.(\d+)/.exec(stdout) ?? []).slice(1).map(Number)
  if (error) return 'no curl found'
  return major > 7 || minor >= 82 ? undefined : `curl ${major}.${minor} found, --json needs 7.82`
}
