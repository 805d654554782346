import { EventEmitter, once } from 'node:events'
import { expect, it } from 'vitest'
import { Routine } from './routine.ts'

it('goes on after a run that failed, and says why', async () => {
  const runs = new EventEmitter()
  const failures: unknown[] = []
  let count = 0
  const routine = new Routine(
    1,
    async () => {
      count += 1
      if (count === 1) throw new Error('the store is away')
      runs.emit('second')
    },
    (error) => failures.push(error),
  )
  const second = once(runs, 'second')
  routine.start()
  await second
  await routine.stop()
  expect(failures).toEqual([new Error('the store is away')])
})

it('has one run at a time, which stop waits for', async () => {
  const under = Promise.withResolvers<void>()
  let begun = 0
  let isDone = false
  const routine = new Routine(
    3_600_000,
    async () => {
      begun += 1
      await under.promise
      isDone = true
    },
    () => expect.unreachable(),
  )
  const joined = [routine.run(), routine.run()]
  const stopped = routine.stop()
  expect([begun, isDone]).toEqual([1, false])
  under.resolve()
  await stopped
  expect(isDone).toBe(true)
  await Promise.all(joined)
})
