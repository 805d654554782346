import { expect, it } from 'vitest'
import { Losers } from './losers.ts'

it('lets one at a time go on for each table, and the next ones also after a failure', async () => {
  const losers = new Losers()
  const order: string[] = []
  const first = Promise.withResolvers<void>()
  const turns = [
    losers.takeTurn('notes', async () => {
      await first.promise
      order.push('first')
      throw new Error('lost again')
    }),
    losers.takeTurn('notes', async () => order.push('second')),
    losers.takeTurn('cases', async () => order.push('of another table')),
  ]
  await turns[2]
  first.resolve()
  await Promise.allSettled(turns)
  expect(order).toEqual(['of another table', 'first', 'second'])
})

it('waits for one that hangs no longer than its patience', async () => {
  const losers = new Losers(1)
  void losers.takeTurn('notes', () => new Promise(() => undefined))
  expect(await losers.takeTurn('notes', async () => 'went on')).toBe('went on')
})
