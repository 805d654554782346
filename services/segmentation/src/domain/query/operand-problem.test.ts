import { readFileSync } from 'node:fs'
import type { QueryNode } from '@customer-service/contracts/segmentation'
import { describe, expect, it } from 'vitest'
import { operandProblem } from './operand-problem.ts'

const fixture = JSON.parse(
  readFileSync(new URL('../../../../../test/vectors/segment-fixture.json', import.meta.url), 'utf8'),
)
const event = { kind: 'event', event: 'purchase', measure: 'count', op: '>=', value: 1 }
const since = { ...event, measure: 'time_since_last' }
const age = { kind: 'trait', field: 'age', op: '>', value: 40 }
const city = { kind: 'trait', field: 'city', op: '=', value: 'İzmir' }
const tier = { kind: 'metric', metric: 'loyalty_tier', op: '=', value: 'Altın' }
const duration = { n: 3, unit: 'month' }
const problemOf = (node: object) => operandProblem({ kind: 'not', of: node as QueryNode })

describe('conditions that could hold for nobody', () => {
  it('ACT-08 are none of those that prompts compile to', () => {
    const queries: readonly any[] = fixture.queries
    expect(queries.map(({ query }) => operandProblem(query.where))).toEqual(queries.map(() => undefined))
  })

  it.each([
    event,
    { ...event, op: 'between', value: [1, 3] },
    { ...event, op: 'exists', value: true },
    { ...since, value: duration },
    { ...since, op: 'between', value: [duration, { n: 1, unit: 'year' }] },
    { ...event, window: { from: '2025-01-01', to: '2025-01-01' } },
    age,
    { ...age, op: 'in', value: [20, 30] },
    { ...city, op: 'starts_with' },
    { ...city, op: 'in', value: ['Ankara'] },
    { ...tier, value: 'altın' },
    { ...tier, op: 'in', value: ['Altın', 'Platin'] },
    { kind: 'trait', field: 'registered_at', op: 'within', value: { last: duration } },
    { kind: 'trait', field: 'registered_at', op: '>', value: '2025-01-01' },
    { kind: 'metric', metric: 'membership_time', op: '>', value: duration },
    { kind: 'metric', metric: 'affinity_category', op: '=', value: 'SUV' },
    { kind: 'metric', metric: 'p_buy_90d', op: '>', value: 0.5 },
    { kind: 'sample', fraction: 1, seed: 3 },
    { kind: 'segment', id: 'seg-1' },
  ])('ACT-08 aren’t %j', (node) => {
    expect(problemOf(node)).toBe(undefined)
  })

  it.each([
    [{ ...age, op: 'between', value: 5 }, 'age between: the value must be a list of two, each a number'],
    [{ ...age, op: 'between', value: [40, 30] }, 'age between: the first must not be above the second'],
    [{ ...age, value: 'forty' }, 'age >: the value must be a number'],
    [{ ...age, op: 'starts_with' }, 'age: starts_with does not compare with a number'],
    [{ ...event, op: 'starts_with', value: 5 }, 'count: starts_with does not compare with a number'],
    [{ ...event, value: '3' }, 'count >=: the value must be a number'],
    [{ ...event, op: 'in', value: [] }, 'count in: the value must be a list of a number'],
    [{ ...since, value: 30 }, 'time_since_last >=: the value must be a length of time'],
    [{ ...event, window: { from: '2025-02-01', to: '2025-01-01' } }, 'window: from must not be after to'],
    [{ ...city, value: 35 }, 'city =: the value must be a text'],
    [{ ...city, op: 'within' }, 'city: within does not compare with a text'],
    [{ ...tier, value: 'Gold' }, 'loyalty_tier =: the value must be one of Platin, Altın, Gümüş, Bronz'],
    [{ kind: 'trait', field: 'registered_at', op: '>', value: 'May' }, /^registered_at >: the value must be a date/],
    // biome-ignore lint/suspicious/noThenProperty: a field of the query language
    [{ kind: 'sequence', first: event, then: { ...event, value: 'x' }, occurred: true }, /^count >=/],
    [{ kind: 'sample', fraction: 50, seed: 1 }, 'sample: fraction must be between 0 and 1'],
  ])('ACT-08 are found: %j', (node, problem) => {
    expect(problemOf(node)).toEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem))
  })
})
