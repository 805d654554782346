import { expect, it, vi } from 'vitest'
import { startChild, temporaryFolder } from '../child-platform.ts'

vi.setConfig({ testTimeout: 120_000 })

const CONVERSATIONS = 40

it('OPS-10 P1 kill -9 in the middle of an erasure leaves the rest to the next start', async () => {
  await using folder = await temporaryFolder()
  await using first = await startChild(folder.path)
  const ids = await Promise.all(
    Array.from({ length: CONVERSATIONS }, async () => {
      const started = { user_id: 'ada', initial_message: 'Where is my order ORD-1?' }
      return (await first.api.call('POST', '/chatbot/conversation', started)).body.conversation_id as string
    }),
  )
  const left = async ({ api }: typeof first) => (await api.call('GET', '/chatbot/conversation?user_id=ada')).body.total
  expect(await left(first)).toBe(CONVERSATIONS)
  expect((await first.api.call('DELETE', '/segmentation/customers/ada')).status).toBe(200)
  await first.end('SIGKILL')

  await using second = await startChild(folder.path)
  const mood = (id: string) => `/sentiment/conversations/${id}?user_id=ada`
  const statuses = async (pathOf: (id: string) => string) =>
    new Set(await Promise.all(ids.map(async (id) => (await second.api.call('GET', pathOf(id))).status)))
  const soon = { timeout: 20_000, interval: 50 }
  await vi.waitFor(async () => expect(await left(second)).toBe(0), soon)
  await vi.waitFor(async () => expect(await statuses(mood)).toEqual(new Set([404])), soon)
  expect(await statuses((id) => `/chatbot/conversation/${id}`)).toEqual(new Set([404]))
})
