import { SegmentQuery } from '@customer-service/contracts/segmentation'
import fc from 'fast-check'
import { Compile } from 'typebox/compile'
import { describe, expect, it } from 'vitest'
import { NOON, population, query } from '../../../test/arbitrary-query.ts'
import { fixture, fixturePopulation } from '../../../test/fixture.ts'
import { calendarOf } from '../analysis/calendar.ts'
import type { Population } from '../query/population.ts'
import { selectMembers } from '../query/select-members.ts'
import { Audience } from './audience.ts'
import type { InteractionRow } from './batch.ts'
import { markOf } from './name-mark.ts'
import { memberIds, selectAudience } from './select-audience.ts'
import type { Frame, Models } from './selection-frame.ts'

const isOdd = (id: string): boolean => Number(id.slice(1)) % 2 === 1
const interest = (id: string, item: string): number | undefined =>
  isOdd(id) ? ((id.length * 7 + item.length) % 10) / 10 : undefined
const predicted = (id: string): number | undefined => (isOdd(id) ? undefined : Number(id.slice(1)) / 4)
const isMember = (id: string, segment: string): boolean => segment === 'seg-odd' && isOdd(id)

function audienceOf({ customers, items, interactions }: Population, timeZone: string): Audience {
  const audience = new Audience(calendarOf(timeZone))
  audience.apply({ dataset: 'users', rows: customers })
  audience.apply({ dataset: 'items', rows: items })
  audience.apply({ dataset: 'interactions', rows: interactions as readonly InteractionRow[] })
  return audience
}

/** The same as `interest` and `predicted`, in columns. */
function modelsOf({ users }: Audience): Models {
  const columnOf = (figureOf: (id: string) => number | undefined) =>
    Array.from({ length: users.last + 1 }, (_, user) =>
      user === 0 ? Number.NaN : (figureOf(users.nameOf(user)) ?? Number.NaN),
    )
  return {
    interest: (item) => Float64Array.from(columnOf((id) => interest(id, item))),
    predicted: () => Float64Array.from(columnOf(predicted)),
  }
}

function frameOf(audience: Audience, timeZone: string, instant: number): Frame {
  const calendar = calendarOf(timeZone)
  return {
    audience,
    calendar,
    moment: { day: calendar.dayAt(new Date(instant)), instant },
    models: modelsOf(audience),
    segments: new Map([['seg-odd', { members: Array.from({ length: 6 }, (_, i) => `C${2 * i + 1}`) }]]),
    checkTime: () => undefined,
  }
}

const zones = fc.constantFrom('UTC', 'Europe/Istanbul', 'America/New_York', 'Asia/Kathmandu')
const scopes = fc.constantFrom(undefined, 'RAV4 HYBRID - 2022', 'CAMRY HYBRID ELEGANCE - 2024')

describe('queries over columns', () => {
  it('ACT-05 give the members, evidence and order that the plain evaluator gives', () => {
    const isQuery = Compile(SegmentQuery)
    fc.assert(
      fc.property(population, query, zones, scopes, (people, asked, zone, scope) => {
        expect(isQuery.Check(asked)).toBe(true)
        const frame = frameOf(audienceOf(people, zone), zone, NOON)
        const { calendar, moment } = frame
        const around = { calendar, moment, ...(scope !== undefined && { scope }) }
        const expected = selectMembers(asked, { ...people, interest, predicted, isMember }, around)
        const found = selectAudience(frame, asked, scope)
        expect(found).toEqual(expected)
        expect(found.members.map((member) => Object.keys(member))).toEqual(
          expected.members.map((member) => Object.keys(member)),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('ACT-05 do not depend on the order of imports, nor on repeats', () => {
    fc.assert(
      fc.property(population, query, (people, asked) => {
        const backwards = { ...people, interactions: people.interactions.toReversed() }
        const twice = audienceOf(backwards, 'UTC')
        twice.apply({ dataset: 'interactions', rows: people.interactions })
        const once = audienceOf(people, 'UTC')
        expect(twice.interactionCount).toBe(once.interactionCount)
        const idsOf = (audience: Audience) => memberIds(frameOf(audience, 'UTC', NOON), asked)
        expect(idsOf(twice)).toEqual(idsOf(once))
      }),
      { numRuns: 200 },
    )
  })

  it('ACT-09 know nothing of a customer who was erased', () => {
    fc.assert(
      fc.property(population, query, (people, asked) => {
        const erased = audienceOf(people, 'UTC')
        erased.apply({ dataset: 'erasure', rows: [markOf('C3')] })
        const without = {
          ...people,
          customers: people.customers.filter(({ id }) => id !== 'C3'),
          interactions: people.interactions.filter(({ customerId }) => customerId !== 'C3'),
        }
        const never = audienceOf(without, 'UTC')
        expect([erased.customerCount, erased.interactionCount]).toEqual([never.customerCount, never.interactionCount])
        const select = (audience: Audience) => selectAudience(frameOf(audience, 'UTC', NOON), asked)
        expect(select(erased)).toEqual(select(never))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the fixture over columns', () => {
  const audience = audienceOf(fixturePopulation, 'UTC')
  const frame = { ...frameOf(audience, 'UTC', Date.parse(`${fixture.as_of}T23:59:59Z`)), models: undefined }

  it.each(fixture.queries as any[])('ACT-05 $prompt', ({ query: asked, expect_data }) => {
    expect(selectAudience(frame, asked).members).toEqual(expect_data ?? [])
  })
})
