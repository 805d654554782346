import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Reaction } from '../event-bus.ts'
import { BatchQueue } from './batch-queue.ts'
import { LoggedEvent } from './event-log.ts'
import { type Entry, type Lane, newLane } from './lane.ts'

const reaction: Reaction = { types: ['t'], mode: 'batch', react: async () => [] }

function entry(seq: number, key: string): Entry {
  const event = new LoggedEvent([seq, `evt-${seq}`, 't', key, 0, '{}'])
  return { event, reaction, isRedriven: false, isAlone: false, handled: () => {} }
}

it('gives out all events of all lanes, at most 30 at once, in log order within a key', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 200 }), fc.nat({ max: 5 }), (keys, pause) => {
      const lanes = new Map<string, Lane>()
      const queue = new BatchQueue()
      const taken: Entry[] = []
      const takeOne = () => {
        const batch = queue.take((key) => lanes.get(key))
        expect(batch.length).toBeLessThanOrEqual(30)
        expect(batch).toEqual(batch.toSorted((a, b) => a.event.seq - b.event.seq))
        taken.push(...batch)
        return batch
      }
      const free = (batch: readonly Entry[]) => {
        for (const key of new Set(batch.map(({ event }) => event.key))) {
          const lane = lanes.get(key)
          if (!lane) continue
          lane.isBusy = false
          queue.offer(lane)
        }
      }
      let inHand: readonly Entry[] = []
      for (const [seq, key] of keys.entries()) {
        const lane = lanes.get(key) ?? newLane(key)
        lanes.set(key, lane)
        lane.entries.push(entry(seq, key))
        if (!lane.isBusy && lane.entries.length === 1) queue.offer(lane)
        else if (!lane.isBusy) queue.follow(lane)
        if (seq % (pause + 1) !== 0) continue
        free(inHand)
        inHand = takeOne()
      }
      while (inHand.length > 0) {
        free(inHand)
        inHand = takeOne()
      }
      for (const key of lanes.keys()) {
        const seqs = taken.filter(({ event }) => event.key === key).map(({ event }) => event.seq)
        expect(seqs).toEqual(keys.flatMap((each, seq) => (each === key ? [seq] : [])))
      }
    }),
  )
})

it('hands out no more at once than it is told to', () => {
  const lane = newLane('a')
  for (let seq = 1; seq <= 5; seq++) lane.entries.push(entry(seq, 'a'))
  const queue = new BatchQueue(3)
  queue.offer(lane)
  expect(queue.take(() => lane)).toHaveLength(3)
})

it('hands out the oldest events first', () => {
  const lanes = new Map(['a', 'b'].map((key) => [key, newLane(key)]))
  const queue = new BatchQueue()
  for (const key of ['b', 'a']) {
    const lane = lanes.get(key)
    lane?.entries.push(entry(key === 'a' ? 1 : 2, key))
    if (lane) queue.offer(lane)
  }
  expect(queue.take((key) => lanes.get(key)).map(({ event }) => event.seq)).toEqual([1, 2])
})
