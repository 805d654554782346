import { describe, expect, it } from 'vitest'
import type { AffinityData } from '../../domain/affinity/affinity-data.ts'
import { interestScores } from '../../domain/affinity/interest-scores.ts'
import { embeddedAffinityEngine } from './embedded-affinity-engine.ts'

const engine = embeddedAffinityEngine(() => new Date('2026-11-21T10:00:00Z'))
const { signal } = new AbortController()

/** Customer c likes item c % 3. */
function dataOf(customers: number, itemIds: readonly string[]): AffinityData {
  const numbers = Uint32Array.from({ length: customers }, (_, c) => c)
  return {
    customerIds: [...numbers].map((c) => `c${c}`),
    itemIds,
    bands: new Uint8Array(customers),
    customers: numbers,
    items: numbers.map((c) => c % 3),
    events: new Uint8Array(customers),
    times: new Uint32Array(customers).fill(1_700_000_000),
  }
}

describe('embeddedAffinityEngine', () => {
  it('learns in a worker and says when', async () => {
    const model = await engine.train(dataOf(30, ['i0', 'i1', 'i2']), { signal })
    expect(model).toMatchObject({ engine: 'embedded', trainedAt: '2026-11-21T10:00:00Z' })
    const scores = interestScores(model, 'i1') ?? new Float64Array()
    expect(scores[1]).toBeGreaterThan(0.6)
    expect(scores[0]).toBeLessThanOrEqual(0.5)
  })

  it('goes on from an earlier model, whose items may lie elsewhere now', async () => {
    const previous = await engine.train(dataOf(30, ['i0', 'i1', 'i2']), { signal })
    const moved = dataOf(31, ['new', 'i1', 'i2', 'i0'])
    const items = moved.items.map((item) => (item === 0 ? 3 : item))
    const model = await engine.train({ ...moved, items }, { signal, previous })
    expect(interestScores(model, 'i0')?.[30]).toBeGreaterThan(0.6)
    expect(interestScores(model, 'new')).toBeUndefined()
  })

  it('learns nothing from nothing', async () => {
    const model = await engine.train(dataOf(0, []), { signal })
    expect(interestScores(model, 'i0')).toBeUndefined()
  })

  it('stops when it is called off', async () => {
    await expect(engine.train(dataOf(30, ['i0', 'i1', 'i2']), { signal: AbortSignal.abort() })).rejects.toThrow('abort')
  })
})
