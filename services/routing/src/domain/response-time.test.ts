import { PRIORITIES } from '@customer-service/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { responseSeconds } from './response-time.ts'

const team = (agents: number, average_handling_seconds = 900) => ({
  destination_id: 'returns_department',
  name: 'Returns',
  agents,
  average_handling_seconds,
})

describe('responseSeconds', () => {
  it('RTE-06 shares the open work among the agents', () => {
    expect(responseSeconds(team(3), {}, 'medium')).toBe(300)
    expect(responseSeconds(team(3), { medium: 2 }, 'medium')).toBe(900)
    expect(responseSeconds(team(6), { medium: 2 }, 'medium')).toBe(450)
  })

  it('RTE-06 lets urgent inquiries pass the others', () => {
    const queue = { low: 10, medium: 5, high: 1 }
    expect(responseSeconds(team(1), queue, 'urgent')).toBe(900)
    expect(responseSeconds(team(1), queue, 'low')).toBe(17 * 900)
  })

  it('RTE-06 takes a day where nobody works', () => {
    expect(responseSeconds(team(0), {}, 'urgent')).toBe(86_400)
  })

  it('RTE-06 never gets shorter with more work or fewer agents', () => {
    const counts = fc.record(Object.fromEntries(PRIORITIES.map((priority) => [priority, fc.nat(1_000)])))
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom(...PRIORITIES),
        fc.integer({ min: 1, max: 50 }),
        (queue, priority, agents) => {
          const seconds = responseSeconds(team(agents), queue, priority)
          const more = { ...queue, urgent: (queue.urgent ?? 0) + 1 }
          expect(Number.isInteger(seconds)).toBe(true)
          expect(responseSeconds(team(agents), more, priority)).toBeGreaterThanOrEqual(seconds)
          expect(responseSeconds(team(agents + 1), queue, priority)).toBeLessThanOrEqual(seconds)
        },
      ),
    )
  })
})
