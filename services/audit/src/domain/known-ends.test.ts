import { expect, it } from 'vitest'
import { KnownEnds } from './known-ends.ts'
import { EMPTY_HEAD } from './trail.ts'

const head = (append_id: string) => ({ ...EMPTY_HEAD, append_id })
const ends = (append_id: string, users: Readonly<Record<string, number>>) => ({
  head: head(append_id),
  users: new Map(Object.entries(users)),
  conversations: new Map(),
})

it('remembers the ends of each append while the head is that of the last', () => {
  const known = new KnownEnds()
  known.append(EMPTY_HEAD, ends('a-1', { ann: 3 }))
  expect([...known.at(head('a-1')).users]).toEqual([['ann', 3]])
  known.append(head('a-1'), ends('a-2', { bob: 1 }))
  expect([...known.at(head('a-2')).users]).toEqual([
    ['ann', 3],
    ['bob', 1],
  ])
})

it('knows nothing when another process appended, or the append was not committed', () => {
  const known = new KnownEnds()
  known.append(EMPTY_HEAD, ends('a-1', { ann: 3 }))
  expect(known.at(head('a-9')).users.size).toBe(0)
  expect(known.at(head('a-1')).users.size).toBe(0)
  known.append(head('a-1'), ends('a-2', { ann: 4 }))
  expect(known.at(EMPTY_HEAD).users.size).toBe(0)
})

it('does not mix in the ends of a rival append that was not committed', () => {
  const known = new KnownEnds()
  known.append(EMPTY_HEAD, ends('a-1', { ann: 3 }))
  known.append(head('a-1'), ends('lost', { bob: 1 }))
  known.append(head('a-1'), ends('won', { ann: 4 }))
  expect([...known.at(head('won')).users]).toEqual([['ann', 4]])
})

it('keeps no more names than it may', () => {
  const known = new KnownEnds()
  for (let i = 0; i < 25_000; i++) known.append(head(`a-${i - 1}`), ends(`a-${i}`, { [`user-${i}`]: 1 }))
  expect(known.at(head('a-24999')).users.size).toBeLessThanOrEqual(10_001)
})
