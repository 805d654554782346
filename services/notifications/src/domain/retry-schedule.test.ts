import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mailWait, retryAfterMs, webhookWait } from './retry-schedule.ts'

describe('webhookWait', () => {
  it('P6 makes 10 attempts over 75.6 hours, then gives up', () => {
    const waits = Array.from({ length: 9 }, (_, failed) => webhookWait(failed + 1, 0) ?? Number.NaN)
    expect(waits.slice(0, 3)).toEqual([5_000, 300_000, 1_800_000])
    expect(waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000).toBeCloseTo(75.6, 1)
    expect(webhookWait(10, 0)).toBeUndefined()
  })

  it('waits as long as the receiver asks, and never shortens the table', () => {
    expect(webhookWait(1, 0, 60_000)).toBe(60_000)
    expect(webhookWait(3, 0, 1_000)).toBe(1_800_000)
  })

  it('adds at most a tenth of chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0, max: 1, noNaN: true }), (failed, chance) => {
        const [least = 0, wait = 0] = [webhookWait(failed, 0), webhookWait(failed, chance)]
        expect(wait).toBeGreaterThanOrEqual(least)
        expect(wait).toBeLessThanOrEqual(least * 1.1 + 1)
      }),
    )
  })
})

describe('mailWait', () => {
  it('P8 tries at most six minutes apart, so that a mail goes out soon after the server is back', () => {
    for (let attempts = 1; attempts < 200; attempts++) expect(mailWait(attempts, 0, 1)).toBeLessThanOrEqual(360_000)
  })

  it('gives up after three days', () => {
    expect(mailWait(5, 72 * 3_600_000 - 1, 0)).toBe(300_000)
    expect(mailWait(5, 72 * 3_600_000, 0)).toBeUndefined()
  })
})

describe('retryAfterMs', () => {
  const now = new Date('2026-11-21T10:00:00Z')

  it('P6 reads seconds and dates, up to an hour', () => {
    expect(retryAfterMs('120', now)).toBe(120_000)
    expect(retryAfterMs('Sat, 21 Nov 2026 10:05:00 GMT', now)).toBe(300_000)
    expect(retryAfterMs('86400', now)).toBe(3_600_000)
    expect(retryAfterMs('Sun, 22 Nov 2026 10:05:00 GMT', now)).toBe(3_600_000)
  })

  it.each(['', '-5', 'soon', 'Sat, 21 Nov 2020 10:05:00 GMT', '1e9', '99999999999'])(
    'takes %j for no wish',
    (header) => {
      expect(retryAfterMs(header, now)).toBe(0)
    },
  )
})
