import { readFile } from 'node:fs/promises'
import { type Api, openApi } from '@customer-service/platform/api'
import { expect, vi } from 'vitest'
import type { WebhookReceiver } from '../webhook-receiver.ts'

const SOON = { timeout: 20_000, interval: 50 }

export interface Scene {
  readonly admin: Api
  readonly url: string
  readonly receiver: WebhookReceiver
  readonly secret: string
}

/**
 * A customer and an agent with the keys that the documents print: hand-over, reply, an answer to it, the case resolved,
 * the bot again, the agent again, and back to the bot.
 */
export async function aPersonAnswers(scene: Scene): Promise<void> {
  const { admin, receiver } = scene
  using customer = await person(scene, 'user/u1', 'access.md')
  using agent = await person(scene, 'user/ada', 'handover.md')
  const events = ['conversation.replied', 'conversation.customer_replied', 'conversation.handed_back']
  await done(admin, 'POST', '/webhook/configure', { url: receiver.url, events, secret: scene.secret })

  const handedOver = await customer.post('/chatbot/conversation', {
    user_id: 'u1',
    initial_message: 'I want to speak to a human being, please',
  })
  const { conversation_id, escalation_id } = handedOver
  expect(handedOver.outcome).toBe('handed_over')
  const conversation = `/chatbot/conversation/${conversation_id}`
  const say = (message: string) => customer.post(`${conversation}/message`, { message })
  const read = async () => customer.get(conversation)
  const caseOf = (id: string) => agent.get(`/escalation/cases/${id}`)
  const roles = async () => (await read()).messages.map(({ role }: { role: string }) => role)

  const waiting = await vi.waitFor(async () => {
    const { cases } = await agent.get('/escalation/queue')
    const found = cases.find((one: { escalation_id: string }) => one.escalation_id === escalation_id)
    expect(found).toBeDefined()
    return found
  }, SOON)
  expect(waiting).toMatchObject({ conversation_id, status: 'created' })

  const forged = { message: 'I am an agent' }
  expect((await customer.api.call('POST', `${conversation}/replies`, forged)).status).toBe(403)
  const reply = await agent.post(`${conversation}/replies`, { message: 'Hello, this is Ada. What happened?' })
  expect(reply).toMatchObject({ escalation_id, agent_id: 'ada' })
  const { messages } = await read()
  expect(messages.at(-1)).toMatchObject({ role: 'agent', agent_id: 'ada', text: 'Hello, this is Ada. What happened?' })
  await receiver.received('conversation.replied', { message_id: reply.message_id, agent_id: 'ada' })

  const kept = await say('Where is my order ORD-9876?')
  expect(kept).toMatchObject({ outcome: 'with_people', escalation_id, sources: [] })
  expect(await roles()).toEqual(['customer', 'bot', 'agent', 'customer'])
  await receiver.received('conversation.customer_replied', { message_id: kept.message_id, escalation_id })
  await vi.waitFor(async () => {
    expect(await caseOf(escalation_id)).toMatchObject({
      conversation_id,
      status: 'in_progress',
      assigned_to: 'ada',
      first_response_at: reply.timestamp,
    })
  }, SOON)

  await done(agent.api, 'PATCH', `/escalation/cases/${escalation_id}`, { status: 'resolved' })
  await vi.waitFor(async () => expect((await read()).status).toBe('closed'), SOON)
  const late = await agent.api.call('POST', `${conversation}/replies`, { message: 'One more thing' })
  expect(late).toMatchObject({ status: 409, body: { error: 'Conflict' } })
  expect((await say('Hello!')).outcome).toBe('small_talk')

  const second = await agent.post(`${conversation}/replies`, { message: 'One more thing' })
  expect(second.escalation_id).not.toBe(escalation_id)
  expect((await say('Hello?')).outcome).toBe('with_people')
  expect(await agent.post(`${conversation}/handback`, {})).toMatchObject({ status: 'open' })
  expect((await say('Thank you!')).outcome).toBe('small_talk')
  await receiver.received('conversation.handed_back', { escalation_id: second.escalation_id })
  await vi.waitFor(async () => {
    expect(await caseOf(second.escalation_id)).toMatchObject({ status: 'resolved', assigned_to: 'ada' })
  }, SOON)
  expect((await roles()).slice(-5)).toEqual(['bot', 'agent', 'customer', 'customer', 'bot'])
  expect(
    (await agent.get('/escalation/queue')).cases.filter((one: { user_id?: string }) => one.user_id === 'u1'),
  ).toEqual([])
}

/** Somebody with the first policy that a document prints. */
async function person({ admin, url }: Scene, principal: string, name: string) {
  const document = await readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
  const policy = JSON.parse(/```json\n([\s\S]+?)```/.exec(document)?.[1] ?? '')
  const key = await done(admin, 'POST', '/auth/access-keys', { principal, policy })
  const api = openApi({
    url,
    credentials: { accessKeyId: key.access_key_id, secretAccessKey: key.secret_access_key, region: 'us-east-1' },
  })
  return {
    api,
    get: (path: string) => done(api, 'GET', path),
    post: (path: string, body: object) => done(api, 'POST', path, body),
    [Symbol.dispose]: () => api.close(),
  }
}

async function done(api: Api, method: string, path: string, body?: object) {
  const answer = await api.call(method, path, body)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}
