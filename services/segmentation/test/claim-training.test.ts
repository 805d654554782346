import { openTestService } from '@customer-service/core/testing'
import { expect, it } from 'vitest'
import { claimTraining } from '../src/claim-training.ts'
import { segmentation } from '../src/index.ts'

it('lets one process learn at a time', async () => {
  await using t = await openTestService(segmentation)
  const [one, other] = await Promise.all([claimTraining(t.store, t.now), claimTraining(t.store, t.now)])
  expect([one, other].filter((claim) => claim !== undefined)).toHaveLength(1)
  await (one ?? other)?.[Symbol.asyncDispose]()
  await using next = await claimTraining(t.store, t.now)
  expect(next).toBeDefined()
})

it('takes over from a process that ended', async () => {
  await using t = await openTestService(segmentation)
  await using lost = await claimTraining(t.store, t.now)
  expect(lost).toBeDefined()
  t.advance(299_000)
  expect(await claimTraining(t.store, t.now)).toBeUndefined()
  t.advance(2_000)
  await using taken = await claimTraining(t.store, t.now)
  expect(taken).toBeDefined()
})
