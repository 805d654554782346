import { AppError } from '@customer-service/core'
import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { chatbot } from '../src/index.ts'
import { openChatbot, type TestChatbot } from './open-chatbot.ts'
import { article } from './stand-ins.ts'

const down = () => {
  throw new AppError(503, 'ServiceUnavailable', 'Down')
}
const never = () => new Promise<never>(() => {})

async function auditDetails(t: TestChatbot) {
  const entries = (await t.events('audit.recorded')).filter(({ data }) => data.action === 'message_sent')
  return entries.at(-1)?.data.details
}

describe('a turn while other services have trouble', () => {
  it.each(['sentiment', 'routing', 'knowledge'] as const)(
    'answers without %s and says so in its audit',
    async (name) => {
      await using t = await openChatbot()
      t.answers.knowledge = () => [article('kb-1', 'Returns', 'You can return a product within 30 days.')]
      t.answers[name] = down
      const { status, body } = await t.start('How can I return a product?')
      expect(status).toBe(201)
      expect(body.outcome).toBe(name === 'knowledge' ? 'not_known' : 'answered_from_knowledge')
      const details = await auditDetails(t)
      expect(details).toMatchObject({ degraded: [name] })
      expect('sentiment_score' in details).toBe(name !== 'sentiment')
    },
  )

  it('answers within its own deadline when a service never does', async () => {
    await using t = await openChatbot({ env: { UNDERSTANDING_TIMEOUT_MS: '1000' } })
    t.answers.routing = never
    const { status, body } = await t.start('Where is my order?')
    expect(status).toBe(201)
    expect(body.outcome).toBe('asked_back')
    expect(await auditDetails(t)).toMatchObject({ degraded: ['routing'] })
  })

  it('answers an order question and keeps everything when all three are down', async () => {
    await using t = await openChatbot()
    Object.assign(t.answers, { sentiment: down, routing: down, knowledge: down })
    await t.call('PUT', '/chatbot/orders/ORD-9876', { status: 'delivered', placed_at: '2026-03-15T09:00:00Z' })
    const { conversation_id } = (await t.start('Where is my order?')).body
    const { body } = await t.send(conversation_id, 'ORD-9876')
    expect(body.response).toContain('has been delivered')
    expect((await t.send(conversation_id, 'human please')).body.outcome).toBe('handed_over')
    expect((await t.call('GET', `/chatbot/conversation/${conversation_id}`)).body.total).toBe(6)
    const [event] = await t.events('conversation.handed_over')
    expect(event?.data).toMatchObject({ priority: 'medium', reason: 'requested' })
  })

  it('C-18 hands over without a word of when where escalation gives no answer, and says so in its audit', async () => {
    await using t = await openChatbot({ env: { UNDERSTANDING_TIMEOUT_MS: '1000' } })
    for (const escalation of [down, never]) {
      t.answers.escalation = escalation
      const { status, body } = await t.start('human please')
      expect({ status, body }).toMatchObject({ status: 201, body: { outcome: 'handed_over', suggested_actions: [] } })
      expect(body.response).toMatch(new RegExp(`Your case number is ${body.escalation_id}\\.$`))
      expect(await auditDetails(t)).toMatchObject({ degraded: ['escalation'] })
    }
  })

  it('answers a key that may not ask the other services', async () => {
    await using t = await openChatbot()
    const policy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'customer-service:StartConversation', Resource: '*' }],
    }
    const message = { user_id: 'u1', initial_message: 'Where is my order?' }
    const { status } = await t.call('POST', '/chatbot/conversation', message, { principal: 'user/widget', policy })
    expect(status).toBe(201)
    expect(await auditDetails(t)).toMatchObject({ degraded: ['knowledge', 'routing', 'sentiment'] })
  })

  it('answers alone, with no other service in the process', async () => {
    await using t = await openTestService(chatbot)
    const message = { user_id: 'u1', initial_message: 'Where is my order?' }
    expect((await t.call('POST', '/chatbot/conversation', message)).status).toBe(201)
  })
})
