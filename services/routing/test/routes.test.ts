import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { routing } from '../src/index.ts'

const team = { name: 'VIP desk', agents: 2, average_handling_seconds: 300 }
const limitedTo = (resource: string) => ({
  principal: 'user/limited',
  policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: resource }] },
})

describe('destinations and rules', () => {
  it('RTE-09 start with those of a small shop', async () => {
    await using t = await openTestService(routing)
    const { body } = await t.call('GET', '/routing/destinations?limit=2')
    expect(body).toMatchObject({ total: 8, limit: 2, offset: 0 })
    expect(body.destinations.map(({ destination_id }: { destination_id: string }) => destination_id)).toEqual([
      'account_support',
      'billing_department',
    ])
    const rules = (await t.call('GET', '/routing/rules')).body
    expect(rules.total).toBe(rules.rules.length)
    expect(rules.rules[0].order).toBeGreaterThan(rules.rules.at(-1).order)
  })

  it('RTE-04 send inquiries by an own rule to an own destination', async () => {
    await using t = await openTestService(routing)
    expect((await t.call('PUT', '/routing/destinations/vip_desk', team)).status).toBe(201)
    const rule = {
      terms: ['gold member'],
      destination: 'vip_desk',
      minimum_priority: 'high',
      order: 5_000,
      suggested_responses: ['Welcome back!'],
    }
    expect((await t.call('PUT', '/routing/rules/vip', rule)).body).toEqual({ rule_id: 'vip', ...rule })
    const inquiry_text = 'As a Gold Member I want to return a product'
    const { body } = await t.call('POST', '/routing/inquiries', { inquiry_text, sentiment_score: 0.9 })
    expect(body).toMatchObject({
      destination: 'vip_desk',
      priority: 'high',
      estimated_response_time: 150,
      suggested_responses: ['Welcome back!'],
    })
  })

  it('RTE-07 suggest responses of the platform where an own rule has none', async () => {
    await using t = await openTestService(routing)
    const rule = { terms: ['gold member'], destination: 'returns_department', order: 5_000, suggested_responses: [] }
    await t.call('PUT', '/routing/rules/vip', rule)
    const { body } = await t.call('POST', '/routing/inquiries', { inquiry_text: 'A gold member wants to return this' })
    expect(body.suggested_responses).not.toEqual([])
  })

  it('RTE-09 let an own one take the place of a built-in one', async () => {
    await using t = await openTestService(routing)
    const { status } = await t.call('PUT', '/routing/destinations/returns_department', { ...team, agents: 1 })
    expect(status).toBe(200)
    const { body } = await t.call('POST', '/routing/inquiries', { inquiry_text: 'I want to return an item' })
    expect(body).toMatchObject({ destination: 'returns_department', estimated_response_time: 300 })
    expect((await t.call('GET', '/routing/destinations')).body.total).toBe(8)
  })

  it('RTE-09 are deleted, built-in ones too, unless a rule still names them', async () => {
    await using t = await openTestService(routing)
    const refused = await t.call('DELETE', '/routing/destinations/returns_department')
    expect(refused.status).toBe(409)
    expect(refused.body.message).toContain('intent-product_returns')
    expect((await t.call('DELETE', '/routing/rules/intent-product_returns')).status).toBe(200)
    expect((await t.call('DELETE', '/routing/destinations/returns_department')).status).toBe(200)
    expect((await t.call('DELETE', '/routing/destinations/returns_department')).status).toBe(404)
    expect((await t.call('DELETE', '/routing/destinations/general_support')).status).toBe(409)
    const { body } = await t.call('POST', '/routing/inquiries', { inquiry_text: 'I want to return an item' })
    expect(body.destination).toBe('general_support')
  })

  it('RTE-09 refuse a rule without a match or with an unknown destination', async () => {
    await using t = await openTestService(routing)
    const nowhere = await t.call('PUT', '/routing/rules/x', { intent: 'refunds', destination: 'nowhere', order: 1 })
    expect(nowhere.body).toMatchObject({ error: 'ValidationError', field: 'destination' })
    const nothing = await t.call('PUT', '/routing/rules/x', { destination: 'sales_team', order: 1 })
    expect(nothing.body).toMatchObject({ error: 'ValidationError', field: 'intent' })
  })

  it('RTE-09 never leave a rule without its destination, however changes meet', async () => {
    await using t = await openTestService(routing)
    await t.call('PUT', '/routing/destinations/vip_desk', team)
    const rule = { terms: ['vip'], destination: 'vip_desk', order: 1 }
    const [put, removed] = await Promise.all([
      t.call('PUT', '/routing/rules/vip', rule),
      t.call('DELETE', '/routing/destinations/vip_desk'),
    ])
    expect([put.status, removed.status].filter((status) => status < 300)).toHaveLength(1)
  })

  it('RTE-09 show and change only what the policy holds', async () => {
    await using t = await openTestService(routing)
    const policy = limitedTo('destination/sales_team')
    expect((await t.call('GET', '/routing/destinations', undefined, policy)).body.total).toBe(1)
    expect((await t.call('GET', '/routing/rules', undefined, policy)).body.total).toBe(0)
    expect((await t.call('PUT', '/routing/destinations/vip_desk', team, policy)).status).toBe(403)
    expect((await t.call('DELETE', '/routing/rules/legal-threat', undefined, policy)).status).toBe(404)
  })
})
