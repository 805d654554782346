import { expect, it } from 'vitest'
import { openInTurn } from './in-turn.ts'

it('begins a piece of work when the one before has ended, also when that failed', async () => {
  const inTurn = openInTurn()
  const seen: string[] = []
  const first = inTurn(async () => {
    seen.push('first begins')
    await Promise.resolve()
    seen.push('first ends')
    throw new Error('first fails')
  })
  const second = inTurn(async () => seen.push('second begins'))
  await expect(first).rejects.toThrow('first fails')
  await second
  expect(seen).toEqual(['first begins', 'first ends', 'second begins'])
})
