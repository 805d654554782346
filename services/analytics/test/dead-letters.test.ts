import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { analytics } from '../src/index.ts'

const limitedTo = (resource: string) => ({
  principal: `user/${resource}`,
  policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: resource }] },
})

describe('API1 dead letters are about any customer', () => {
  it.each([
    ['GET', '/analytics/dead-letters'],
    ['POST', '/analytics/dead-letters/redrive'],
  ])('%s %s is refused to a key that is limited to some', async (method, path) => {
    await using t = await openTestService(analytics)
    const refused = await t.call(method, path, undefined, limitedTo('user/u1/*'))
    expect(refused).toMatchObject({ status: 403, body: { error: 'AccessDenied' } })
    expect((await t.call(method, path, undefined, limitedTo('dead-letters/analytics'))).status).toBe(200)
  })
})
