import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { imageAfter, readTrace, type Step, TRACE } from './power-cut.ts'
import { temporaryFolder } from './temporary.ts'

const CUTS = 100
const hasStrace = spawnSync('strace', ['-V']).status === 0

/** Every cut loses another part of what wasn't flushed; a fixed sequence, so that a failure can be repeated. */
describe.skipIf(!hasStrace)('power cut (needs strace)', () => {
  it('P1 P2 loses nothing that was acknowledged, and tears nothing apart', { timeout: 120_000 }, () => {
    const { lost, damaged, halves } = cutsOf('write', 150)
    expect({ lost, damaged, halves }).toEqual({ lost: 0, damaged: 0, halves: 0 })
  })

  it('finds the loss in a store that acknowledges before the fsync', { timeout: 120_000 }, () => {
    expect(cutsOf('careless', 150).lost).toBeGreaterThan(CUTS / 2)
  })
})

function cutsOf(job: string, count: number) {
  using folder = temporaryFolder()
  const trace = join(folder.path, 'trace')
  const data = join(folder.path, 'data')
  mkdirSync(data)
  const script = fileURLToPath(new URL('./crash-child.ts', import.meta.url))
  const traced = spawnSync('strace', [...TRACE, '-o', trace, process.execPath, script, job, data, String(count)])
  expect(traced.status, String(traced.stderr)).toBe(0)
  const steps = readTrace(trace)
  const first = steps.findIndex(({ kind }) => kind === 'acknowledge')
  expect(steps.filter(({ kind }) => kind === 'acknowledge')).not.toHaveLength(0)
  const random = sequence(7)
  const found = { lost: 0, damaged: 0, halves: 0 }
  for (let cut = 0; cut < CUTS; cut++) {
    const at = first + 1 + Math.floor(random() * (steps.length - first))
    const result = examine(join(folder.path, `cut-${cut}`), steps.slice(0, at), random)
    for (const key of ['lost', 'damaged', 'halves'] as const) found[key] += result[key] ? 1 : 0
  }
  return found
}

function examine(folder: string, steps: readonly Step[], random: () => number) {
  const share = random()
  const { files, acknowledged } = imageAfter(steps, () => random() < share)
  mkdirSync(folder)
  for (const [name, content] of files) writeFileSync(join(folder, name), content)
  const database = new DatabaseSync(join(folder, 'platform.db'))
  try {
    const damaged = database.prepare('PRAGMA integrity_check').get()?.integrity_check !== 'ok'
    const column = (sql: string) =>
      new Set(
        database
          .prepare(sql)
          .all()
          .map(({ value }) => value),
      )
    const stored = column('SELECT pk AS value FROM crash_notes')
    const hasEvents = column("SELECT name AS value FROM sqlite_schema WHERE name = 'events'").size > 0
    const announced = hasEvents ? column('SELECT key AS value FROM events') : stored
    const lost = acknowledged.some((id) => !stored.has(id))
    return { lost, damaged, halves: stored.size !== announced.size || [...announced].some((id) => !stored.has(id)) }
  } catch {
    return { lost: true, damaged: true, halves: false }
  } finally {
    database.close()
  }
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
