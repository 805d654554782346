import { it } from 'vitest'
import { startPlatform } from '../running-platform.ts'
import { startWebhookReceiver } from '../webhook-receiver.ts'
import { aPersonAnswers } from './a-person-answers.ts'

const SECRET = 'the-secret-of-the-shop-for-its-webhook'

it('CHT-12 ESC-05 NOT-09 a person answers a customer, the bot is silent meanwhile, and answers again when the case is resolved', {
  timeout: 60_000,
}, async () => {
  await using receiver = await startWebhookReceiver(SECRET)
  await using platform = await startPlatform({ WEBHOOK_ALLOW_PRIVATE_ADDRESSES: 'true' })
  await aPersonAnswers({ admin: platform.api, url: platform.url, receiver, secret: SECRET })
})
