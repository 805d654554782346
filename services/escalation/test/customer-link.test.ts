import { conversationHandedOver, conversationReplied } from '@customer-service/contracts/chatbot'
import { customerErased } from '@customer-service/contracts/segmentation'
import { idMaker } from '@customer-service/core'
import { type Store, Unavailable } from '@customer-service/core/store'
import { openTestService, type TestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { escalation } from '../src/index.ts'

const NOW = '2026-11-18T10:00:00Z'
const DAY_MS = 86_400_000
const secretive = {
  user_id: 'ada-lovelace',
  conversation_id: 'conv-12345',
  priority: 'high',
  issue_summary: 'Ada Lovelace is furious about <b>ORD-9876</b>',
  source: 'chatbot',
  sentiment_score: 0.05,
  relevant_data: { email: 'ada@example.com', language: 'en' },
}
const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }

const open = (env = {}) => openTestService(escalation, { now: NOW, env })

async function opened(t: TestService, more: object = {}) {
  const { escalation_id } = (await t.call('POST', '/escalation/cases', { ...secretive, ...more })).body
  const { body } = await t.call('POST', `/escalation/cases/${escalation_id}/customer-link`)
  return { escalation_id, path: pathOf(body.customer_url), link: body, own: `/escalation/cases/${escalation_id}` }
}

const pathOf = (url: string): string => url.replace('https://support.example.com', '')
const visit = (t: TestService, url: string, headers: Record<string, string> = {}) =>
  t.inject({ method: 'GET', url, headers })
const onlyFor = (userId: string, Action: string | string[] = '*') => ({
  principal: `user/${userId}`,
  policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: `user/${userId}/*` }] },
})

function storeThatMayBeAway(store: Store, isAway: () => boolean): Store {
  return {
    query: (...asked) => store.query(...asked),
    commit: (writes) => store.commit(writes),
    async get(...asked) {
      if (isAway()) throw new Unavailable('The store is away', 7)
      return store.get(...asked)
    },
  }
}

describe("a customer's link", () => {
  it('C-18 ESC-03 is the tracking URL with a token, and opens without a signature', async () => {
    await using t = await open()
    const { escalation_id, link, path } = await opened(t)
    expect(link).toEqual({
      escalation_id,
      customer_url: expect.stringMatching(
        new RegExp(`^https://support\\.example\\.com/escalation/cases/${escalation_id}/status\\?token=[\\w.-]+$`),
      ),
      link_expires_at: '2026-11-25T10:00:00Z',
    })
    expect(await visit(t, path)).toMatchObject({
      status: 200,
      body: {
        escalation_id,
        status: 'received',
        opened_at: NOW,
        expected_response_time: '2026-11-18T12:00:00Z',
        history: [{ step: 'received', at: NOW }],
        time_zone: 'UTC',
        link_expires_at: '2026-11-25T10:00:00Z',
      },
      headers: { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' },
    })
  })

  it('C-18 shows no text, name, mood or reason, whatever people do with the case', async () => {
    await using t = await open()
    const { path, own } = await opened(t)
    const changes = [
      { assigned_to: 'john.smith' },
      { status: 'in_progress' },
      { priority: 'urgent' },
      { status: 'resolved', resolution_notes: 'Refunded by john.smith' },
    ]
    for (const change of changes) {
      await t.call('PATCH', own, change)
      await t.call('POST', `${own}/actions`, {
        action: 'called_customer',
        note: 'She was at her aunt',
        by: 'john.smith',
      })
      t.advance(1_000)
      for (const headers of [{}, browser]) {
        const { status, raw } = await visit(t, path, headers)
        expect(status).toBe(200)
        expect(raw.toString()).not.toMatch(
          /lovelace|ORD-9876|furious|example\.com|john|aunt|called|urgent|high|0\.05|conv-/i,
        )
      }
    }
  })

  it('C-18 tells in plain words how the case stands, and what has happened', async () => {
    await using t = await open()
    const { path, own, escalation_id } = await opened(t)
    const seen = async () => {
      const { body } = await visit(t, path)
      return [body.status, 'expected_response_time' in body, body.history.map(({ step }: { step: string }) => step)]
    }
    expect(await seen()).toEqual(['received', true, ['received']])
    t.advance(60_000)
    await t.call('PATCH', own, { assigned_to: 'john.smith' })
    expect(await seen()).toEqual(['received', true, ['received']])
    await t.call('PATCH', own, { status: 'in_progress' })
    expect(await seen()).toEqual(['in_progress', true, ['received', 'taken']])
    const ids = { conversation_id: 'conv-12345', user_id: 'ada-lovelace', escalation_id }
    const replied = { ...ids, message_id: 'msg-2', agent_id: 'john.smith', replied_at: '2026-11-18T10:20:00Z' }
    await t.announce(conversationReplied, 'conv-12345', replied)
    await t.drain()
    expect(await seen()).toEqual(['answered', false, ['received', 'taken', 'answered']])
    await t.call('PATCH', own, { status: 'waiting_customer' })
    expect(await seen()).toEqual(['waiting_for_you', false, ['received', 'taken', 'answered']])
    t.advance(3_600_000)
    await t.call('PATCH', own, { status: 'resolved' })
    expect(await seen()).toEqual(['resolved', false, ['received', 'taken', 'answered', 'resolved']])
  })

  it('C-18 ends after 7 days, or as many as are set; a new one can be made at any time', async () => {
    for (const [env, days] of [
      [{}, 7],
      [{ ESCALATION_CUSTOMER_LINK_DAYS: '1' }, 1],
    ] as const) {
      await using t = await open(env)
      const { path, own } = await opened(t)
      t.advance(days * DAY_MS - 1_000)
      expect((await visit(t, path)).status).toBe(200)
      const renewed = await t.call('POST', `${own}/customer-link`)
      t.advance(1_000)
      expect(await visit(t, path)).toMatchObject({ status: 410, body: { error: 'LinkExpired' } })
      expect((await visit(t, pathOf(renewed.body.customer_url))).status).toBe(200)
    }
    await expect(open({ ESCALATION_CUSTOMER_LINK_DAYS: '31' })).rejects.toThrow(/ESCALATION_CUSTOMER_LINK_DAYS/)
  })

  it('C-18 guessed, changed or for another case looks like a case that does not exist', async () => {
    await using t = await open()
    const one = await opened(t)
    const other = await opened(t)
    const token = one.path.split('token=')[1] ?? ''
    const wrong = [
      other.path.replace(/token=.*/, `token=${token}`),
      `${one.own}/status`,
      `${one.own}/status?token=`,
      `${one.own}/status?token=${'x'.repeat(2_000)}`,
      `/escalation/cases/esc-never/status?token=${token}`,
      `/escalation/cases/${idMaker(t.now)('esc')}/status?token=${token}`,
      `${one.path}x`,
    ]
    for (const url of wrong) {
      const { status, body } = await visit(t, url)
      const id = url.split('/')[3]?.split('?')[0]
      expect({ status, body }, url).toEqual({
        status: 404,
        body: { error: 'NotFound', message: `No escalation case ${id}` },
      })
    }
  })

  it('OPS-10 C-18 ends at once when its customer is erased', async () => {
    await using t = await open()
    const { path } = await opened(t)
    const { path: others } = await opened(t, { user_id: 'bo' })
    await t.announce(customerErased, 'ada-lovelace', { user_id: 'ada-lovelace', erased_at: NOW })
    await t.drain()
    expect((await visit(t, path)).status).toBe(404)
    expect((await visit(t, others)).status).toBe(200)
  })

  it('C-18 ends at once when it is withdrawn, as every other link to that case; new ones work', async () => {
    await using t = await open()
    const { path, own } = await opened(t)
    const { path: others } = await opened(t)
    const second = pathOf((await t.call('POST', `${own}/customer-link`)).body.customer_url)
    for (let time = 1; time <= 2; time++) {
      const { status, body } = await t.call('DELETE', `${own}/customer-link`)
      expect({ status, body }).toEqual({ status: 200, body: { escalation_id: own.split('/').at(-1) } })
      for (const withdrawn of [path, second]) expect((await visit(t, withdrawn)).status).toBe(404)
      expect((await visit(t, path, browser)).body).toContain('<h1>This link does not work</h1>')
      expect((await visit(t, others)).status).toBe(200)
      const { customer_url } = (await t.call('POST', `${own}/customer-link`)).body
      expect((await visit(t, pathOf(customer_url))).status).toBe(200)
      t.advance(10_000)
    }
    await t.call('PATCH', own, { status: 'in_progress' })
    expect((await visit(t, path)).status).toBe(404)
    const told = (await t.events('audit.recorded')).filter(({ data }) => data.action === 'customer_links_withdrawn')
    expect(told.map(({ data }) => data.details.links_withdrawn)).toEqual([1, 2])
    expect(await t.events('escalation.updated')).toHaveLength(1)
  })

  it('C-18 is withdrawn by who may do so for that customer', async () => {
    await using t = await open()
    const { own, path } = await opened(t)
    const withdraw = async (as: object) => (await t.call('DELETE', `${own}/customer-link`, undefined, as)).status
    expect(await withdraw(onlyFor('ada-lovelace', 'customer-service:CreateCustomerLink'))).toBe(403)
    expect(await withdraw(onlyFor('bo'))).toBe(404)
    expect((await visit(t, path)).status).toBe(200)
    expect(await withdraw(onlyFor('ada-lovelace', 'customer-service:WithdrawCustomerLinks'))).toBe(200)
    expect((await visit(t, path)).status).toBe(404)
  })

  it('C-18 is made by who may read the case of that customer, and hides other cases', async () => {
    await using t = await open()
    const { own, path } = await opened(t)
    const make = (as: object) => t.call('POST', `${own}/customer-link`, undefined, as)
    expect((await make(onlyFor('ada-lovelace', 'customer-service:CreateCustomerLink'))).status).toBe(201)
    expect((await make(onlyFor('ada-lovelace', 'customer-service:GetEscalation'))).status).toBe(403)
    expect((await make(onlyFor('bo'))).status).toBe(404)
    expect((await t.inject({ method: 'POST', url: `${own}/customer-link` })).status).toBe(403)
    expect((await t.inject({ method: 'GET', url: path.replace('/status', '') })).status).toBe(403)
  })

  it('C-18 lies in no event, audit entry or answer to others', async () => {
    await using t = await open()
    const { own, path } = await opened(t)
    await t.call('PATCH', own, { status: 'in_progress' })
    await visit(t, path)
    const token = path.split('token=')[1] ?? ''
    const entries = await t.events('audit.recorded')
    expect(entries.map(({ data }) => data.action)).toContain('customer_link_created')
    for (const type of ['audit.recorded', 'escalation.created', 'escalation.updated', 'high_priority_case']) {
      const text = JSON.stringify(await t.events(type))
      expect(text).not.toContain(token)
      expect(text).not.toContain('token=')
    }
    for (const url of [own, '/escalation/cases', '/escalation/queue']) {
      expect((await t.call('GET', url)).raw.toString()).not.toContain('token=')
    }
  })

  it('C-18 that is opened too often is held back with 429, and holds back no other', async () => {
    await using t = await open()
    const one = await opened(t)
    const other = await opened(t)
    const answers = await Promise.all(Array.from({ length: 8 }, () => visit(t, one.path)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
    expect(answers.at(-1)).toMatchObject({ body: { error: 'ThrottlingException' }, headers: { 'retry-after': '1' } })
    expect((await visit(t, other.path)).status).toBe(200)
    t.advance(1_000)
    expect((await visit(t, one.path)).status).toBe(200)
  })
})

describe('a case that is about to be opened', () => {
  const ids = { conversation_id: 'conv-12345', user_id: 'ada-lovelace' }
  const handedOver = {
    ...ids,
    reason: 'requested' as const,
    priority: 'medium' as const,
    issue_summary: 'İade',
    relevant_data: { language: 'tr' },
    transcript: [],
  }
  const announced = { user_id: 'ada-lovelace', priority: 'medium' }

  it('C-18 is promised as it will be, with a link that opens once it is there', async () => {
    await using t = await open({ ESCALATION_TIME_ZONE: 'Europe/Istanbul' })
    const escalation_id = idMaker(t.now)('esc')
    const { status, body } = await t.call('POST', `/escalation/cases/${escalation_id}/expectation`, announced)
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { expected_response_time: '2026-11-18T14:00:00Z', time_zone: 'Europe/Istanbul' },
    })
    const asked = visit(t, pathOf(body.customer_url))
    await t.announce(conversationHandedOver, 'conv-12345', { ...handedOver, escalation_id })
    const { expected_response_time } = (await asked).body
    expect(expected_response_time).toBe(body.expected_response_time)
    expect(await t.events('audit.recorded')).toEqual([])
  })

  it('C-18 is promised to the own customer only, and opens no case of another', async () => {
    await using t = await open()
    const escalation_id = 'esc-told-to-ada'
    const path = `/escalation/cases/${escalation_id}/expectation`
    expect((await t.call('POST', path, announced, onlyFor('bo'))).status).toBe(403)
    const { body } = await t.call('POST', path, { ...announced, user_id: 'bo' }, onlyFor('bo'))
    await t.announce(conversationHandedOver, 'conv-12345', { ...handedOver, escalation_id })
    await t.drain()
    expect((await visit(t, pathOf(body.customer_url))).status).toBe(404)
  })
})

describe('the page of a case', () => {
  it('C-18 is one document that loads and runs nothing, in the language of the conversation', async () => {
    await using t = await open({ ESCALATION_TIME_ZONE: 'Europe/Istanbul' })
    const { path, escalation_id } = await opened(t, { relevant_data: { language: 'tr' } })
    const { status, headers, body } = await visit(t, path, { ...browser, 'accept-language': 'en-US,en;q=0.9' })
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/)
    expect(body).toContain('<html lang="tr">')
    expect(body).toContain('<h1>Talebinizi aldık</h1>')
    expect(body).toContain('Size en geç 18 Kasım Çarşamba 15:00 itibarıyla dönüş yapmayı planlıyoruz.')
    expect(body).toContain(escalation_id)
    expect(body).not.toMatch(/<script|<img|<link|<iframe|<form|https?:|style=|onload|url\(/i)
  })

  it('C-18 follows the browser where the conversation has no language that we have, and says what is late', async () => {
    await using t = await open()
    const { path } = await opened(t, { relevant_data: { language: 'de' } })
    const inTurkish = await visit(t, path, { ...browser, 'accept-language': 'de-DE,tr;q=0.8,en;q=0.5' })
    expect(inTurkish.body).toContain('<html lang="tr">')
    t.advance(3 * 3_600_000)
    expect((await visit(t, path, browser)).body).toContain(
      'We wanted to answer by Wednesday, November 18 at 12:00, and are late.',
    )
  })

  it('C-18 says kindly that a link is wrong or has expired, with the status of the error', async () => {
    await using t = await open()
    const { own, path, escalation_id } = await opened(t)
    const wrong = await visit(t, `${own}/status?token=guessed`, browser)
    expect(wrong).toMatchObject({ status: 404, headers: { 'x-robots-tag': 'noindex, nofollow' } })
    expect(wrong.body).toContain('<h1>This link does not work</h1>')
    expect(wrong.body).not.toContain(escalation_id)
    t.advance(7 * DAY_MS)
    const expired = await visit(t, path, { ...browser, 'accept-language': 'tr' })
    expect(expired.status).toBe(410)
    expect(expired.body).toContain('<h1>Bu bağlantının süresi doldu</h1>')
    expect(expired.body).toContain(escalation_id)
  })

  it('C-18 says kindly that it was opened too often, and when to try again', async () => {
    await using t = await open()
    const { path } = await opened(t)
    const answers = await Promise.all(Array.from({ length: 6 }, () => visit(t, path, browser)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429])
    expect(answers[5]?.headers).toMatchObject({ 'retry-after': '1', 'content-type': 'text/html; charset=utf-8' })
    expect(answers[5]?.body).toContain('<h1>This page was opened too often</h1>')
  })

  it('C-18 says kindly that the case can not be read now', async () => {
    let isAway = false
    const module: typeof escalation = {
      ...escalation,
      open: (base, config) => escalation.open({ ...base, store: storeThatMayBeAway(base.store, () => isAway) }, config),
    }
    await using t = await openTestService(module, { now: NOW })
    const { path, escalation_id } = await opened(t, { relevant_data: { language: 'tr' } })
    isAway = true
    const page = await visit(t, path, { ...browser, 'accept-language': 'tr' })
    expect({ status: page.status, after: page.headers['retry-after'] }).toEqual({ status: 503, after: '7' })
    expect(page.body).toContain('<h1>Talebinizi şu anda gösteremiyoruz</h1>')
    expect(page.body).toContain(escalation_id)
    const forPrograms = await visit(t, path)
    expect(forPrograms).toMatchObject({ status: 503, body: { error: 'ServiceUnavailable' } })
  })

  it('C-18 bears what messengers add to a link, and answers programs in JSON', async () => {
    await using t = await open()
    const { path } = await opened(t)
    expect((await visit(t, `${path}&fbclid=abc`, browser)).status).toBe(200)
    for (const accept of ['*/*', 'application/json', 'application/json, text/html;q=0.5']) {
      expect((await visit(t, path, { accept })).body).toMatchObject({ status: 'received' })
    }
  })
})
