import { readFile, writeFile } from 'node:fs/promises'
import { type Verdict, verifyTrail } from '@customer-service/audit/verify'
import { Checkpoint } from '@customer-service/contracts/audit'
import { Value } from 'typebox/value'
import { type Api, callPatiently } from './api.ts'

export const TRAIL_USAGE = `trail verify [--checkpoints FILE] [--public-key KEY]   verify the audit trail; FILE holds checkpoints kept earlier
trail checkpoints [--out FILE]            its signed checkpoints, JSON Lines, to be kept elsewhere`

export interface TrailOptions {
  readonly checkpoints?: string | undefined
  readonly publicKey?: string | undefined
  readonly out?: string | undefined
}

interface Outcome {
  readonly text: string
  readonly failed?: boolean
}

/** Verifies the audit trail here, by what the platform hands out, or keeps its checkpoints. */
export async function trail(api: Api, [verb]: readonly string[], options: TrailOptions): Promise<Outcome> {
  if (verb === 'checkpoints') return keepCheckpoints(api, options.out)
  if (verb !== 'verify') throw new Error(TRAIL_USAGE)
  const { public_key: current } = await readCheckpoints(api, 1)
  const publicKeys = options.publicKey?.split(',') ?? [current]
  const kept = options.checkpoints === undefined ? [] : await keptIn(options.checkpoints)
  const source = {
    records: async (from: number) => (await callPatiently(api, 'GET', `/audit/records?from=${from}`)).body.records,
    checkpoints: async (from: number) => (await readCheckpoints(api, from)).checkpoints,
  }
  return told(await verifyTrail(source, { publicKeys, kept }), publicKeys)
}

async function readCheckpoints(
  api: Api,
  from: number,
): Promise<{ readonly checkpoints: readonly Checkpoint[]; readonly public_key: string }> {
  return (await callPatiently(api, 'GET', `/audit/checkpoints?from=${from}`)).body
}

async function keepCheckpoints(api: Api, out: string | undefined): Promise<Outcome> {
  const lines: string[] = []
  for (let from = 1; ; ) {
    const { checkpoints } = await readCheckpoints(api, from)
    const last = checkpoints.at(-1)
    if (!last) break
    lines.push(...checkpoints.map((checkpoint) => JSON.stringify(checkpoint)))
    from = last.number + 1
  }
  const text = lines.join('\n')
  if (out === undefined) return { text }
  await writeFile(out, `${text}\n`, { mode: 0o600 })
  return { text: `${lines.length} checkpoints written` }
}

/** Lines that are checkpoints, or lines of a log that hold one. */
async function keptIn(file: string): Promise<readonly Checkpoint[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
  return lines.map((line, i) => {
    const value: unknown = parsed(line)
    const held = typeof value === 'object' && value !== null && 'checkpoint' in value ? value.checkpoint : value
    if (!Value.Check(Checkpoint, held)) throw new Error(`${file}: line ${i + 1} is no checkpoint`)
    return held
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function told({ fault, records, unchained, checkpoints, sealed }: Verdict, publicKeys: readonly string[]): Outcome {
  const read = `${records} records and ${checkpoints} checkpoints are in order`
  if (fault) return { text: `Record ${fault.record} ${fault.reason}\nBefore it, ${read}`, failed: true }
  const old = unchained > 0 ? `\n${unchained} of them are older than the chain, which says nothing of them` : ''
  return {
    text: `${read}; checkpoints vouch for all up to record ${sealed}${old}\nSigned with ${publicKeys.join(', ')}`,
  }
}
