import { expect, it } from 'vitest'
import { loggedEvent } from './event-log.ts'
import { RecentEvents } from './recent-events.ts'

const event = (seq: number, json = '{}') =>
  loggedEvent({ id: `evt-${seq}`, type: 'noted', key: 'a', time: 0, json }, seq)
const seqs = (recent: RecentEvents, after: number, limit = 10) => recent.after(after, limit)?.map(({ seq }) => seq)

it('gives the events after a place, as many as asked for', () => {
  const recent = new RecentEvents()
  recent.add([event(5), event(6)])
  recent.add([event(7)])
  expect(seqs(recent, 4)).toEqual([5, 6, 7])
  expect(seqs(recent, 5, 1)).toEqual([6])
  expect(seqs(recent, 7)).toEqual([])
})

it('says when it does not reach back so far', () => {
  const recent = new RecentEvents()
  expect(recent.after(0, 10)).toBeUndefined()
  recent.add([event(5)])
  expect(recent.after(3, 10)).toBeUndefined()
})

it('lets go of those up to a place', () => {
  const recent = new RecentEvents()
  recent.add([event(5), event(6), event(7)])
  recent.forget(4)
  expect(seqs(recent, 4)).toEqual([5, 6, 7])
  recent.forget(6)
  expect(recent.after(5, 10)).toBeUndefined()
  expect(seqs(recent, 6)).toEqual([7])
  recent.forget(9)
  recent.add([event(8)])
  expect(seqs(recent, 7)).toEqual([8])
})

it('keeps the newest when there are too many, or too large ones', () => {
  const many = new RecentEvents()
  many.add(Array.from({ length: 5_000 }, (_, i) => event(i + 1)))
  expect(many.after(0, 10)).toBeUndefined()
  expect(seqs(many, 4_998)).toEqual([4_999, 5_000])
  const large = new RecentEvents()
  for (let i = 1; i <= 60; i++) large.add([event(i, 'x'.repeat(380_000))])
  expect(large.after(0, 10)).toBeUndefined()
  expect(seqs(large, 59)).toEqual([60])
})
