import { readFileSync } from 'node:fs'
import { SegmentQuery } from '@customer-service/contracts/segmentation'
import { Compile } from 'typebox/compile'
import { describe, expect, it } from 'vitest'

const vector = (name: string) => readFileSync(new URL(`../../../../../test/vectors/${name}`, import.meta.url), 'utf8')
const published = Compile(JSON.parse(vector('segment-query.schema.json')))
const ours = Compile(SegmentQuery)

const examples: readonly any[] = [
  ...vector('segment-prompts.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).expect)
    .filter((query) => query !== undefined),
  ...JSON.parse(vector('segment-fixture.json')).queries.map(({ query }: any) => query),
]

const duration = { n: 1, unit: 'day' }
const event = { kind: 'event', event: 'purchase', measure: 'count', op: '>=', value: 1 }
const nodes: readonly unknown[] = [
  { kind: 'everyone' },
  { kind: 'everyone', more: 1 },
  { kind: 'and', of: [event] },
  { kind: 'and', of: [event, { kind: 'not', of: { kind: 'or', of: [event, { kind: 'everyone' }] } }] },
  { kind: 'and', of: [event, { kind: 'not', of: { kind: 'or', of: [event, { kind: 'nobody' }] } }] },
  { kind: 'not', of: [event, event] },
  { kind: 'segment', id: 'seg-1' },
  { kind: 'segment' },
  { kind: 'sample', fraction: 0.5, seed: 1 },
  { kind: 'sample', fraction: 0.5, seed: 1.5 },
  { kind: 'trait', field: 'shoe_size', op: '=', value: 44 },
  { kind: 'trait', field: 'age', op: '~', value: 44 },
  { kind: 'trait', field: 'age', op: '=' },
  { kind: 'metric', metric: 'p_alive', op: '>', value: 0.5 },
  { kind: 'metric', metric: 'mood', op: '>', value: 0.5 },
  // biome-ignore lint/suspicious/noThenProperty: a field of the query language
  { kind: 'sequence', first: event, then: event, occurred: true, within: duration },
  // biome-ignore lint/suspicious/noThenProperty: a field of the query language
  { kind: 'sequence', first: event, then: { kind: 'everyone' }, occurred: true },
  { ...event, event: ['view', 'purchase'] },
  { ...event, event: ['view'] },
  { ...event, event: ['view', 'view'] },
  { ...event, item: {} },
  { ...event, item: { category: ['SUV'] } },
  { ...event, item: { category: ['SUV', 'Sedan'], colour: 'red' } },
  { ...event, currency: 'usd' },
  { ...event, currency: 'USD' },
  ...[
    {},
    { last: duration },
    { last: { n: 0, unit: 'day' } },
    { last: { n: 1, unit: 'decade' } },
    { last: duration, calendar: 'today' },
    { calendar: 'last_quarter' },
    { calendar: 'last_decade' },
    { ago: { from: duration, to: duration } },
    { ago: { from: duration } },
    { from: '2025-01-01' },
    { to: '2025-01-01' },
    { from: '2025-02-30' },
    { from: '2025-01-01', until: '2025-01-02' },
  ].map((window) => ({ ...event, window })),
]
const queries: readonly unknown[] = [
  ...examples,
  ...examples.map((query) => ({ ...query, limit: 0 })),
  ...nodes.map((where) => ({ where })),
  {},
  [],
  null,
  { where: event, rank: { by: 'interest_score', dir: 'desc', item: { family: 'RAV4' } }, limit: 100_000 },
  { where: event, rank: { by: 'mood', dir: 'desc' } },
  { where: event, limit: 100_001 },
  { where: event, order: 'asc' },
]

describe('the query language', () => {
  it('ACT-05 takes and refuses exactly what the published schema does', () => {
    const differing = queries.filter((query) => published.Check(query) !== ours.Check(query))
    expect(differing).toEqual([])
    expect(examples.every((query) => ours.Check(query))).toBe(true)
    expect(queries.filter((query) => !ours.Check(query)).length).toBeGreaterThan(90)
  })
})
