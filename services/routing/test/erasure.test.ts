import { customerErased } from '@customer-service/contracts/segmentation'
import { openTestService } from '@customer-service/core/testing'
import { expect, it } from 'vitest'
import { routing } from '../src/index.ts'

it('OPS-10 removes the inquiries of a customer who is erased, however many, and those alone', async () => {
  await using t = await openTestService(routing)
  const ask = async (user_id: string, conversation_id?: string) => {
    const inquiry = { inquiry_text: 'Where is my order ORD-7?', user_id, ...(conversation_id && { conversation_id }) }
    return (await t.call('POST', '/routing/inquiries', inquiry)).body.routing_id
  }
  const gone = [await ask('ada'), ...(await Promise.all(Array.from({ length: 100 }, () => ask('ada', 'conv-1'))))]
  const kept = await ask('bo', 'conv-1')
  await t.announce(customerErased, 'ada', { user_id: 'ada', erased_at: '2026-11-21T10:00:00Z' })
  await t.drain()
  const statuses = await Promise.all(gone.map(async (id) => (await t.call('GET', `/routing/inquiries/${id}`)).status))
  expect(new Set(statuses)).toEqual(new Set([404]))
  expect((await t.call('GET', `/routing/inquiries/${kept}`)).status).toBe(200)
})

it('OPS-10 takes what no intent was about off the list, too', async () => {
  await using t = await openTestService(routing)
  for (const user_id of ['ada', 'bo']) {
    const inquiry_text = `My name is ${user_id} and I would like to know who won the match`
    await t.call('POST', '/routing/inquiries', { inquiry_text, user_id })
  }
  expect((await t.call('GET', '/routing/unanswered')).body.total).toBe(2)
  for (const _ of [1, 2]) await t.announce(customerErased, 'ada', { user_id: 'ada', erased_at: '2026-11-21T10:00:00Z' })
  await t.drain()
  const { body } = await t.call('GET', '/routing/unanswered')
  expect(body.total).toBe(1)
  expect(body.inquiries).toMatchObject([{ inquiry_text: expect.stringContaining('My name is bo') }])
})
