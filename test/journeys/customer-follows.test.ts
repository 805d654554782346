import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningPlatform, startPlatform } from '../running-platform.ts'

let platform: RunningPlatform
beforeAll(async () => {
  platform = await startPlatform()
})
afterAll(() => platform[Symbol.asyncDispose]())

it('C-18 a customer follows the case by the link of the bot, from the hand-over to the erasure', async () => {
  const { api } = platform
  const message = { user_id: 'ada', initial_message: 'Bir yetkiliyle görüşmek istiyorum' }
  const { body } = await api.call('POST', '/chatbot/conversation', message)
  expect(body.response).toMatch(/Beklenen yanıt (zamanı: en geç|süresi: yaklaşık) /)
  const [{ url }] = body.suggested_actions
  const page = async () => {
    await platform.drain()
    const answer = await fetch(url, { headers: { accept: 'text/html', 'accept-language': 'en' } })
    return [answer.status, /<h1>(.*?)<\/h1>/.exec(await answer.text())?.[1]]
  }

  expect(await page()).toEqual([200, 'Talebinizi aldık'])
  const reply = `/chatbot/conversation/${body.conversation_id}/replies`
  expect((await api.call('POST', reply, { message: 'Merhaba, ben Ada.' })).status).toBe(201)
  expect(await page()).toEqual([200, 'Size yanıt verdik'])
  const solved = { status: 'resolved', resolution_notes: 'Kargo bulundu' }
  expect((await api.call('PATCH', `/escalation/cases/${body.escalation_id}`, solved)).status).toBe(200)
  expect(await page()).toEqual([200, 'Talebiniz sonuçlandı'])
  expect((await api.call('DELETE', '/segmentation/customers/ada')).status).toBeLessThan(300)
  expect(await page()).toEqual([404, 'This link does not work'])
})
