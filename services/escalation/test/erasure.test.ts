import { customerErased } from '@customer-service/contracts/segmentation'
import { openTestService } from '@customer-service/core/testing'
import { expect, it } from 'vitest'
import { escalation } from '../src/index.ts'
import { transcripts } from '../src/tables.ts'

const opened = {
  user_id: 'ada',
  priority: 'high',
  issue_summary: 'Ada Lovelace was charged twice',
  relevant_data: { email: 'ada@example.com' },
}

it('OPS-10 leaves a case of an erased customer without the customer and what was said, in queue and counts as it was', async () => {
  await using t = await openTestService(escalation)
  const { escalation_id } = (await t.call('POST', '/escalation/cases', opened)).body
  const other = (await t.call('POST', '/escalation/cases', { ...opened, user_id: 'bo' })).body.escalation_id
  const path = `/escalation/cases/${escalation_id}`
  await t.call('POST', `${path}/actions`, { action: 'called_customer', note: 'Ada was at her aunt' })
  await t.announce(customerErased, 'ada', { user_id: 'ada', erased_at: '2026-11-21T10:00:00Z' })
  await t.drain()
  const { body } = await t.call('GET', path)
  expect(body).toMatchObject({
    status: 'created',
    priority: 'high',
    issue_summary: 'Erased with the customer',
    transcript: [],
  })
  expect(body.actions.map(({ action }: { action: string }) => action)).toContain('called_customer')
  expect(JSON.stringify(body)).not.toMatch(/ada|aunt/i)
  expect(await t.store.get(transcripts, escalation_id)).toBeUndefined()
  expect((await t.call('GET', '/escalation/cases?priority=high')).body.total).toBe(2)
  expect((await t.call('GET', `/escalation/cases/${other}`)).body).toMatchObject({
    user_id: 'bo',
    issue_summary: opened.issue_summary,
  })
  const ownKey = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: 'user/ada/*' }] }
  expect((await t.call('GET', path, undefined, { principal: 'user/ada', policy: ownKey })).status).toBe(404)
})
