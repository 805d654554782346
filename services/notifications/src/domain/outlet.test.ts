import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begun, type Ending, ended, freeSlots, MAIL_RULES, newOutlet, type Outlet, WEBHOOK_RULES } from './outlet.ts'

const NOW = 1_795_255_200_000
const after = (outlet: Outlet, ...endings: readonly Ending[]) =>
  endings.reduce((state, ending) => ended(begun(state), ending, NOW), outlet)
const bad = { kind: 'bad' } as const
const good = { kind: 'good' } as const

describe('an outlet', () => {
  it('lets a webhook get four deliveries at once', () => {
    expect(freeSlots(newOutlet(WEBHOOK_RULES), NOW)).toBe(4)
    expect(freeSlots(begun(begun(newOutlet(WEBHOOK_RULES))), NOW)).toBe(2)
  })

  it('rests longer and longer when nothing arrives, and is then tried by one', () => {
    const failing = after(newOutlet(WEBHOOK_RULES), bad, bad, bad, bad)
    expect([freeSlots(failing, NOW + 999), freeSlots(failing, NOW + 1_000)]).toEqual([0, 1])
    const longer = after(failing, ...Array.from({ length: 20 }, () => bad))
    expect([freeSlots(longer, NOW + 59_999), freeSlots(longer, NOW + 60_000)]).toEqual([0, 1])
    expect(freeSlots(after(longer, good), NOW)).toBe(4)
  })

  it('P8 lets one mail in 30 seconds try a mail server that is down', () => {
    const down = after(newOutlet(MAIL_RULES), bad, bad, bad)
    expect([freeSlots(down, NOW + 29_999), freeSlots(down, NOW + 30_000)]).toEqual([0, 1])
    expect(freeSlots(begun(down), NOW + 30_000)).toBe(0)
  })

  it('P6 rests as long as a receiver asks, up to an hour', () => {
    expect(freeSlots(after(newOutlet(WEBHOOK_RULES), { kind: 'bad', restMs: 120_000 }), NOW + 119_999)).toBe(0)
    expect(freeSlots(after(newOutlet(WEBHOOK_RULES), { kind: 'bad', restMs: 9e9 }), NOW + 3_600_000)).toBe(1)
  })

  it('P10 is not stopped by a clock that is set back', () => {
    const failing = after(newOutlet(WEBHOOK_RULES), bad, bad, bad, bad)
    expect(freeSlots(failing, NOW - 24 * 3_600_000)).toBe(1)
  })

  it('never has more than its share in flight, and always gets out of failing', () => {
    const ending = fc.constantFrom<Ending>(good, bad, { kind: 'none' }, { kind: 'bad', restMs: 5_000 })
    fc.assert(
      fc.property(fc.array(ending), (endings) => {
        const outlet = after(newOutlet(WEBHOOK_RULES), ...endings)
        expect(outlet.inFlight).toBe(0)
        expect(freeSlots(outlet, NOW + 3_600_000)).toBeGreaterThan(0)
        expect(freeSlots(after(outlet, good), NOW)).toBe(4)
      }),
    )
  })
})
