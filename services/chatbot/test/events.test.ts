import { escalationCreated, escalationResolved, escalationUpdated } from '@customer-service/contracts/escalation'
import { customerErased } from '@customer-service/contracts/segmentation'
import Value from 'typebox/value'
import { expect, it } from 'vitest'
import { manifest } from '../src/manifest.ts'
import { openChatbot } from './open-chatbot.ts'
import { article } from './stand-ins.ts'

it('CHT-14 announces every event in the shape of its contract, and nothing else', async () => {
  await using t = await openChatbot()
  t.answers.routing = () => ({ intent: 'order_status', confidence: 0.9, out_of_scope: false })
  await t.call('PUT', '/chatbot/orders/ORD-9876', { status: 'processing', placed_at: '2026-03-15T09:00:00Z' })
  const { conversation_id } = (await t.start('I need help with my order', { metadata: { browser: 'Chrome' } })).body
  await t.send(conversation_id, 'ORD-9876')
  t.answers.knowledge = () => [article('kb-1', 'Returns', 'You can return a product within 30 days.')]
  t.answers.routing = () => ({ intent: 'product_returns', confidence: 0.9, out_of_scope: false })
  const photo = { name: 'photo.png', content_type: 'image/png', url: 'https://example.com/photo.png' }
  await t.send(conversation_id, 'How can I return a product?', { attachments: [photo] })
  await t.send(conversation_id, 'That helped, thanks')
  t.answers.knowledge = () => []
  await t.send(conversation_id, 'And what about my cat?')
  const { escalation_id } = (await t.send(conversation_id, 'human please')).body
  await t.send(conversation_id, 'hello?')
  await t.call('POST', `/chatbot/conversation/${conversation_id}/replies`, { message: 'I am here' })
  await t.call('POST', `/chatbot/conversation/${conversation_id}/handback`)
  await t.call('POST', `/chatbot/conversation/${conversation_id}/close`, {})
  for (const definition of manifest.publishes) {
    const announced = await t.events(definition.type)
    expect(announced.length, definition.type).toBeGreaterThan(0)
    for (const { data, key } of announced) {
      expect([...Value.Errors(definition.schema, data)], definition.type).toEqual([])
      expect(key).toBe(conversation_id)
    }
  }
  expect(escalation_id).toBeDefined()
  expect(manifest.subscribes).toEqual([escalationCreated, escalationUpdated, escalationResolved, customerErased])
  expect((await t.events('message.sent')).map(({ data }) => data.outcome)).toEqual([
    'asked_back',
    'answered_from_orders',
    'answered_from_knowledge',
    'small_talk',
    'not_known',
    'handed_over',
    'with_people',
  ])
})
