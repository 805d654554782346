import { readFile } from 'node:fs/promises'
import { openApi } from '@customer-service/platform/api'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDemoShop, type RunningPlatform, startPlatform } from '../running-platform.ts'

let platform: RunningPlatform
beforeAll(async () => {
  platform = await startPlatform()
  await fillDemoShop(platform, new Date())
})
afterAll(() => platform[Symbol.asyncDispose]())

it('the policy that docs/access.md prints lets one customer chat in full, and see nobody else', async () => {
  const document = await readFile(new URL('../../docs/access.md', import.meta.url), 'utf8')
  const policy = JSON.parse(/```json\n([\s\S]+?)```/.exec(document)?.[1] ?? '')
  const key = (await platform.api.call('POST', '/auth/access-keys', { principal: 'user/widget', policy })).body
  const widget = openApi({
    url: platform.url,
    credentials: { accessKeyId: key.access_key_id, secretAccessKey: key.secret_access_key, region: 'us-east-1' },
  })
  const question = { initial_message: 'How do I return a damaged product?' }

  const own = await widget.call('POST', '/chatbot/conversation', { user_id: 'u1', ...question })
  expect(own).toMatchObject({
    status: 201,
    body: { outcome: 'answered_from_knowledge', understanding: { destination: 'returns_department' } },
  })
  expect(own.body.understanding.sentiment).toBeDefined()
  expect((await widget.call('GET', `/chatbot/conversation/${own.body.conversation_id}`)).status).toBe(200)

  const handedOver = await widget.call('POST', '/chatbot/conversation', {
    user_id: 'u1',
    initial_message: 'I want to talk to a human please',
  })
  const [follow] = handedOver.body.suggested_actions
  expect((await fetch(follow.url)).status).toBe(200)
  const ownCase = `/escalation/cases/${handedOver.body.escalation_id}`
  expect((await widget.call('POST', `${ownCase}/customer-link`)).status).toBe(201)
  expect((await widget.call('GET', ownCase)).status).toBe(403)

  expect((await widget.call('POST', '/chatbot/conversation', { user_id: 'u2', ...question })).status).toBe(403)
  const foreign = await platform.api.call('POST', '/chatbot/conversation', { user_id: 'u2', ...question })
  expect((await widget.call('GET', `/chatbot/conversation/${foreign.body.conversation_id}`)).status).toBe(404)
  expect((await widget.call('GET', '/audit/logs')).status).toBe(403)
  widget.close()
})
