import { describe, expect, it } from 'vitest'
import { openNotifications } from './open-notifications.ts'
import { configureEmail, configureWebhook, SECRET } from './sample-events.ts'

const HOOK = {
  url: 'https://your-system.example.com/webhooks/customer-service',
  events: ['conversation.created', 'escalation.created', 'sentiment.negative'],
  secret: 'your-webhook-secret',
}
const MAIL = { email: 'support@example.com', events: ['escalation.created', 'high_priority_case'], format: 'html' }
const limitedTo = (...resources: string[]) => ({
  principal: 'user/limited',
  policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: resources }] },
})

describe('webhooks', () => {
  it('NOT-01 NOT-02 NOT-03 NOT-04 configures the sample of the guide, and never shows its secret', async () => {
    await using t = await openNotifications({ env: { WEBHOOK_ALLOW_PRIVATE_ADDRESSES: 'false' } })
    const { status, body } = await t.call('POST', '/webhook/configure', HOOK)
    expect(status).toBe(201)
    const { secret: _, ...shown } = HOOK
    expect(body).toEqual({
      ...shown,
      webhook_id: expect.stringMatching(/^wh-[0-9a-f]{32}$/),
      status: 'active',
      created_at: '2026-11-21T10:00:00Z',
      updated_at: '2026-11-21T10:00:00Z',
    })
    expect((await t.call('GET', `/webhook/${body.webhook_id}`)).body).toEqual(body)
  })

  it('C-21 replaces what the same URL had: 201, then 200, one webhook', async () => {
    await using t = await openNotifications()
    const first = await t.call('POST', '/webhook/configure', HOOK)
    t.advance(60_000)
    const second = await t.call('POST', '/webhook/configure', { ...HOOK, events: ['report.completed'] })
    expect([first.status, second.status]).toEqual([201, 200])
    expect(second.body).toEqual({
      ...first.body,
      events: ['report.completed'],
      updated_at: '2026-11-21T10:01:00Z',
    })
    expect((await t.call('GET', '/webhook')).body.total).toBe(1)
  })

  it('NOT-09 lists, changes, switches off and on, and deletes', async () => {
    await using t = await openNotifications()
    const id = await configureWebhook(t, 'https://a.example.com/')
    t.advance(1_000)
    const other = await configureWebhook(t, 'https://b.example.com/')
    const list = (await t.call('GET', '/webhook?limit=1&offset=1')).body
    expect(list).toMatchObject({ total: 2, limit: 1, offset: 1, webhooks: [{ webhook_id: other }] })
    const off = await t.call('PATCH', `/webhook/${id}`, { events: ['escalation.created'], status: 'disabled' })
    expect(off.body).toMatchObject({ events: ['escalation.created'], status: 'disabled' })
    expect((await t.call('POST', `/webhook/${id}/test`)).status).toBe(409)
    expect((await t.call('PATCH', `/webhook/${id}`, { status: 'active' })).body.status).toBe('active')
    expect((await t.call('DELETE', `/webhook/${id}`)).body).toEqual({ webhook_id: id })
    for (const [method, path] of [
      ['GET', ''],
      ['PATCH', ''],
      ['DELETE', ''],
      ['POST', '/test'],
      ['GET', '/deliveries'],
    ] as const) {
      const answer = await t.call(method, `/webhook/${id}${path}`, method === 'PATCH' ? {} : undefined)
      expect([answer.status, answer.body.error], `${method} ${path}`).toEqual([404, 'NotFound'])
    }
  })

  it('NOT-10 names the event that is not known, and the address that is not one', async () => {
    await using t = await openNotifications({ env: { WEBHOOK_ALLOW_PRIVATE_ADDRESSES: 'false' } })
    const refused = async (path: string, body: unknown) => {
      const answer = await t.call('POST', path, body)
      return [answer.status, answer.body.error, answer.body.field]
    }
    const hook = (change: object) => refused('/webhook/configure', { ...HOOK, ...change })
    const mail = (change: object) => refused('/notifications/email/configure', { ...MAIL, ...change })
    const unknown = [400, 'ValidationError', 'events[1]']
    expect(await hook({ events: ['conversation.created', 'moon.landing'] })).toEqual(unknown)
    expect(await mail({ events: ['escalation.created', 'moon.landing'] })).toEqual(unknown)
    for (const url of [
      'no url',
      'http://example.com/',
      'https://127.1/',
      'https://[::ffff:a00:1]/',
      'https://intra/',
    ]) {
      expect(await hook({ url }), url).toEqual([400, 'ValidationError', 'url'])
    }
    for (const email of ['nobody', 'a@b.com,c@d.com', 'a@b.com\r\nBcc: c@d.com']) {
      expect(await mail({ email }), email).toEqual([400, 'ValidationError', 'email'])
    }
    for (const secret of ['', 'with space', 'ğüşıöç', 'whsec_short']) {
      expect(await hook({ secret }), secret).toEqual([400, 'ValidationError', 'secret'])
    }
    expect(await mail({ format: 'pdf' })).toEqual([400, 'ValidationError', 'format'])
    expect((await t.call('GET', '/webhook')).body.total).toBe(0)
  })

  it('lets nobody take over or see what their policy leaves out', async () => {
    await using t = await openNotifications()
    const mine = await configureWebhook(t, 'https://a.example.com/')
    const theirs = await configureWebhook(t, 'https://b.example.com/')
    const as = limitedTo(`webhook/${mine}`)
    const taken = await t.call('POST', '/webhook/configure', { ...HOOK, url: 'https://b.example.com/' }, as)
    expect([taken.status, taken.body.error]).toEqual([403, 'AccessDenied'])
    expect((await t.call('GET', `/webhook/${theirs}`, undefined, as)).status).toBe(404)
    expect((await t.call('GET', '/webhook', undefined, as)).body.webhooks).toMatchObject([{ webhook_id: mine }])
    expect((await t.call('POST', '/notifications/email/configure', MAIL, as)).status).toBe(403)
  })

  it('takes 40 webhooks, and a 41st only for a URL it knows', async () => {
    await using t = await openNotifications()
    for (let i = 0; i < 40; i++) await configureWebhook(t, `https://receiver.example.com/${i}`)
    const one = (url: string) => t.call('POST', '/webhook/configure', { ...HOOK, url })
    expect((await one('https://receiver.example.com/40')).status).toBe(409)
    expect((await one('https://receiver.example.com/0')).status).toBe(200)
  })
})

describe('e-mail subscriptions', () => {
  it('NOT-06 NOT-07 C-21 configures the sample of the guide; the same address again replaces it', async () => {
    await using t = await openNotifications()
    const first = await t.call('POST', '/notifications/email/configure', MAIL)
    expect(first.status).toBe(201)
    expect(first.body).toEqual({
      ...MAIL,
      email_id: expect.stringMatching(/^email-[0-9a-f]{32}$/),
      status: 'active',
      created_at: '2026-11-21T10:00:00Z',
      updated_at: '2026-11-21T10:00:00Z',
    })
    const { format: _, ...withoutFormat } = MAIL
    const second = await t.call('POST', '/notifications/email/configure', {
      ...withoutFormat,
      email: 'support@EXAMPLE.com',
      events: ['case.high_priority'],
    })
    expect([second.status, second.body.email_id, second.body.format]).toEqual([200, first.body.email_id, 'html'])
  })

  it('NOT-09 lists, changes, switches off and on, and deletes', async () => {
    await using t = await openNotifications()
    const id = await configureEmail(t, 'a@example.com')
    t.advance(1_000)
    await configureEmail(t, 'b@example.com')
    const list = (await t.call('GET', '/notifications/email?limit=1')).body
    expect(list).toMatchObject({ total: 2, limit: 1, offset: 0, emails: [{ email_id: id, email: 'a@example.com' }] })
    const path = `/notifications/email/${id}`
    const changed = await t.call('PATCH', path, { format: 'text', status: 'disabled' })
    expect(changed.body).toMatchObject({ format: 'text', status: 'disabled', events: ['escalation.created'] })
    expect((await t.call('POST', `${path}/test`)).status).toBe(409)
    expect((await t.call('DELETE', path)).body).toEqual({ email_id: id })
    expect((await t.call('GET', path)).status).toBe(404)
  })
})

describe('a secret', () => {
  it('NOT-04 is in no answer, in no audit entry, in no event', async () => {
    await using t = await openNotifications()
    const id = await configureWebhook(t, 'https://a.example.com/')
    const answers = [
      await t.call('POST', '/webhook/configure', { ...HOOK, url: 'https://a.example.com/', secret: SECRET }),
      await t.call('PATCH', `/webhook/${id}`, { secret: SECRET }),
      await t.call('GET', `/webhook/${id}`),
      await t.call('GET', '/webhook'),
      await t.call('DELETE', `/webhook/${id}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const audit = await t.events('audit.recorded')
    expect(audit.map(({ data }) => data.action)).toEqual([
      'webhook_configured',
      'webhook_configured',
      'webhook_updated',
      'webhook_deleted',
    ])
    expect(JSON.stringify([answers.map(({ body }) => body), audit])).not.toContain(SECRET.slice(6, 30))
  })
})
