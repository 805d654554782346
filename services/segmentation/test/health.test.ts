import { openTestService } from '@customer-service/core/testing'
import { expect, it } from 'vitest'
import { segmentation } from '../src/index.ts'

it('PLT-08 answers its health check without a signature', async () => {
  await using t = await openTestService(segmentation)
  const { status, body } = await t.inject({ method: 'GET', url: '/segmentation/health' })
  expect([status, body]).toEqual([200, { status: 'ok' }])
})
