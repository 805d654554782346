import { describe, expect, it } from 'vitest'
import { fixture, fixturePopulation as population } from '../../../test/fixture.ts'
import { calendarOf } from '../analysis/calendar.ts'
import type { Population } from './population.ts'
import { selectMembers } from './select-members.ts'

const calendar = calendarOf(fixture.time_zone)
const day = calendar.dayOf(fixture.as_of)
if (day === undefined) throw new Error(fixture.as_of)
const moment = { day, instant: Date.parse(`${fixture.as_of}T23:59:59Z`) }
const select = (query: any, more: { scope?: string; population?: Population } = {}) =>
  selectMembers(query, more.population ?? population, { calendar, moment, ...(more.scope && { scope: more.scope }) })

describe('the members of a segment', () => {
  it.each(fixture.queries as any[])('ACT-05 $prompt', ({ query, expect_data }) => {
    const { members } = select(query)
    expect(members).toEqual(expect_data ?? [])
    expect(members.map((member) => Object.keys(member))).toEqual(
      (expect_data ?? []).map((row: any) => Object.keys(row)),
    )
  })
})

const where = (node: any) => ({ where: node })
const purchases = (more: object) =>
  where({ kind: 'event', event: 'purchase', measure: 'count', op: '>=', value: 1, ...more })
const ids = (query: any, more = {}) => select(query, more).members.map(({ customer_id }) => customer_id)

describe('what a query means', () => {
  it('ACT-05 ranks by interest, shows it, and puts those without one last', () => {
    const scores: Record<string, number> = { C03: 0.78, C10: 0.85, C07: 0.1 }
    const interested = { ...population, interest: (id: string) => scores[id] }
    const query = { ...purchases({ op: '=', value: 0 }), rank: { by: 'interest_score', dir: 'desc' } }
    expect(select(query, { population: interested }).members).toEqual([
      { customer_id: 'C10', age_group: '26-35', interest_score: 0.85 },
      { customer_id: 'C03', age_group: '18-25', interest_score: 0.78 },
      { customer_id: 'C07', interest_score: 0.1 },
      { customer_id: 'C08', age_group: '36-50' },
    ])
  })

  it('ACT-03 keeps to customers of a car: who did something with it, or are interested', () => {
    const scope = 'CAMRY HYBRID ELEGANCE - 2024'
    expect(ids(where({ kind: 'everyone' }), { scope })).toEqual(['C01', 'C09'])
    const interested = { ...population, interest: (id: string) => (id === 'C08' ? 0.5 : 0.49) }
    expect(ids(where({ kind: 'everyone' }), { scope, population: interested })).toEqual(['C01', 'C08', 'C09'].sort())
  })

  it('ACT-05 takes the top tenth as those whom nine tenths spend less than', () => {
    const top = (value: number) => where({ kind: 'metric', metric: 'total_value_percentile', op: '>=', value })
    expect(ids(top(90))).toEqual(['C09'])
    expect(ids(top(80))).toEqual(['C04', 'C09'])
    expect(ids(top(0))).toHaveLength(10)
  })

  it('ACT-05 counts both ends of a time, and hours from the moment', () => {
    expect(ids(purchases({ window: { from: '2026-01-15', to: '2026-01-15' } }))).toEqual(['C01'])
    expect(ids(purchases({ window: { last: { n: 28, unit: 'day' } } }))).toContain('C01')
    expect(ids(purchases({ window: { last: { n: 27, unit: 'day' } } }))).not.toContain('C01')
    expect(ids(purchases({ window: { last: { n: 12, unit: 'hour' } } }))).toEqual(['C04'])
    expect(ids(purchases({ window: { last: { n: 11, unit: 'hour' } } }))).toEqual([])
  })

  it('ACT-05 never lets an unknown value fulfil a comparison', () => {
    const city = (op: string, value: unknown) => ({ kind: 'trait', field: 'city', op, value })
    expect(ids(where(city('!=', 'Istanbul')))).not.toContain('C08')
    expect(ids(where({ kind: 'not', of: city('=', 'Istanbul') }))).toContain('C08')
    expect(ids(where(city('exists', true)))).not.toContain('C08')
    expect(ids(where({ kind: 'trait', field: 'age', op: '>', value: 'forty' }))).toEqual([])
  })

  it('ACT-05 adds money exactly and counts an order once', () => {
    const order = { event: 'purchase', customerId: 'C08', orderId: 'o-1', timestamp: 1_700_000_000 } as const
    const bought = {
      ...population,
      interactions: [
        { ...order, value: 0.1 },
        { ...order, value: 0.2 },
      ],
    }
    expect(
      ids(where({ kind: 'event', event: 'purchase', measure: 'sum', op: '=', value: 0.3 }), { population: bought }),
    ).toEqual(['C08'])
    expect(ids(where({ kind: 'metric', metric: 'avg_basket', op: '=', value: 0.3 }), { population: bought })).toEqual([
      'C08',
    ])
  })

  it('ACT-05 says when a list was cut without having been asked to', () => {
    const crowd = { ...population, customers: Array.from({ length: 10_001 }, (_, i) => ({ id: `N${i}` })) }
    const { members, total, truncated } = select(where({ kind: 'everyone' }), { population: crowd })
    expect([members.length, total, truncated]).toEqual([10_000, 10_001, true])
    expect(select({ ...where({ kind: 'everyone' }), limit: 3 }, { population: crowd }).truncated).toBe(false)
  })

  it('ACT-08 splits customers into stable samples', () => {
    const sample = (fraction: number) => ids(where({ kind: 'sample', fraction, seed: 7 }))
    expect([sample(0), sample(1)]).toEqual([[], ids(where({ kind: 'everyone' }))])
    expect(sample(1)).toEqual(expect.arrayContaining(sample(0.5)))
  })
})
