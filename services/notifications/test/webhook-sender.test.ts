import type { LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../src/domain/public-address.ts'
import { guardedConnector } from '../src/engines/guarded-connector.ts'
import { undiciWebhookSender } from '../src/engines/undici-webhook-sender.ts'
import { openNotifications } from './open-notifications.ts'
import { never, openReceiver } from './receiver.ts'
import { configureWebhook, openConversation } from './sample-events.ts'

const message = (url: string) => ({ url, headers: { 'webhook-id': 'dlv-1' }, body: '{}' })

/** Answers each question with the next list of addresses, the last one for ever. */
function resolver(...answers: readonly (readonly string[])[]): LookupFunction {
  let asked = 0
  return (_name, _options, callback) => {
    const addresses = answers[Math.min(asked++, answers.length - 1)] ?? []
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
}

/** Whether a connector gets through to a port. */
function connects(connector: buildConnector.connector, hostname: string, port: string): Promise<boolean> {
  return new Promise((resolve) => {
    connector({ hostname, port, protocol: 'http:', host: `${hostname}:${port}` }, (_error, socket) => {
      socket?.destroy()
      resolve(Boolean(socket))
    })
  })
}

describe('P6 the sender', () => {
  it('takes the status for the answer, and reads no more than a little of a body that never ends', async () => {
    await using receiver = await openReceiver()
    const sender = undiciWebhookSender({ allowPrivateAddresses: true })
    receiver.answer((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      }
      response.on('drain', more)
      more()
    })
    expect(await sender.send(message(receiver.url))).toEqual({ delivered: true, status: 200, result: 'answered 200' })
    await sender.close()
    await expect.poll(receiver.bytesSent).toBeGreaterThan(0)
    expect(receiver.bytesSent()).toBeLessThan(16 * 1024 * 1024)
  })

  it('waits no longer than its deadline for a receiver that hangs', async () => {
    await using receiver = await openReceiver()
    const sender = undiciWebhookSender({ allowPrivateAddresses: true, answerWithinMs: 300 })
    receiver.answer(never)
    expect(await sender.send(message(receiver.url))).toEqual({ delivered: false, result: 'no answer' })
    await sender.close()
  })
})

describe('API7 addresses', () => {
  it('are checked when connecting: a name that was public and now leads inside is refused', async () => {
    await using receiver = await openReceiver()
    const { port } = new URL(receiver.url)
    const rebinding = () => resolver(['93.184.216.34'], ['127.0.0.1'])
    const lookup = rebinding()
    const seen = await new Promise((resolve) => lookup('rebind.example', {}, (_error, found) => resolve(found)))
    expect((seen as { address: string }[]).every(({ address }) => isPublicAddress(address))).toBe(true)
    expect(await connects(guardedConnector(lookup, 3_000), 'rebind.example', port)).toBe(false)
    const unguarded = buildConnector({ lookup: resolver(['127.0.0.1']) })
    expect(await connects(unguarded, 'rebind.example', port)).toBe(true)
  })

  it.each([
    { host: 'mixed.example', addresses: ['93.184.216.34', '::1'] },
    { host: 'mapped.example', addresses: ['::ffff:127.0.0.1'] },
    { host: 'metadata.example', addresses: ['169.254.169.254'] },
    { host: 'nothing.example', addresses: [] },
    { host: '127.0.0.1', addresses: [] },
    { host: '[::1]', addresses: [] },
    { host: '[::ffff:7f00:1]', addresses: [] },
  ])('refuses $host', async ({ host, addresses }) => {
    await using receiver = await openReceiver()
    const { port } = new URL(receiver.url)
    expect(await connects(guardedConnector(resolver(addresses), 3_000), host, port)).toBe(false)
  })

  it('that were configured while private ones were allowed are refused once they are not', async () => {
    await using receiver = await openReceiver()
    const sender = undiciWebhookSender({ allowPrivateAddresses: false })
    expect(await sender.send(message(receiver.url))).toEqual({ delivered: false, result: 'no answer' })
    expect(receiver.received).toEqual([])
    await sender.close()
  })

  it('look alike to the caller whether they are refused or do not answer', async () => {
    const refuse: LookupFunction = (_name, _options, callback) => callback(new Error('ENOTFOUND'), '', 4)
    const results = []
    for (const lookup of [resolver(['127.0.0.1']), refuse]) {
      await using t = await openNotifications({
        env: { WEBHOOK_ALLOW_PRIVATE_ADDRESSES: 'false' },
        change: () => ({ webhookSender: undiciWebhookSender({ allowPrivateAddresses: false, lookup }) }),
      })
      const path = `/webhook/${await configureWebhook(t, 'https://hooks.example.com/')}`
      await openConversation(t)
      await t.settle()
      const [report] = await t.deliveriesTo(path)
      results.push({ ...report, delivery_id: 'any' })
    }
    expect(results[0]).toMatchObject({ status: 'pending', last_result: 'no answer' })
    expect(results[1]).toEqual(results[0])
  })
})
