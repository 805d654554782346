import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { openDeadServer, openMailServer } from './mail-server.ts'
import { type Opened, openNotifications } from './open-notifications.ts'
import { answerCustomer, configureEmail, openCase, raiseCase } from './sample-events.ts'

const smtp = (port: number) => ({ env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Shop <shop@example.com>' } })

async function outboxOf(t: Opened): Promise<readonly string[]> {
  const folder = join(t.folder, 'outbox')
  return Promise.all((await readdir(folder)).toSorted().map((name) => readFile(join(folder, name), 'utf8')))
}

describe('the outbox', () => {
  it('NOT-07 holds a mail with a subject in Turkish, and both an HTML and a text part', async () => {
    await using t = await openNotifications()
    await configureEmail(t, 'support@example.com', { format: 'html' })
    await openCase(t)
    await t.settle()
    const [raw = '', ...others] = await outboxOf(t)
    expect(others).toEqual([])
    expect(raw.split('\r\n\r\n')[0]).toMatch(/^Subject: =\?UTF-8\?/m)
    const mail = await PostalMime.parse(raw)
    expect(mail.subject).toBe('[HIGH] A case has been opened: Kargo üç gündür gelmedi, şikâyetçiyim 🎁')
    expect(mail.from).toMatchObject({ name: 'Customer Service', address: 'customer-service@localhost' })
    expect(mail.to).toMatchObject([{ address: 'support@example.com' }])
    expect(mail.date).toBe('2026-11-21T10:00:00.000Z')
    expect(mail.messageId).toMatch(/^<dlv-[a-z0-9]+@customer-service>$/)
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain('Kargo üç gündür gelmedi, şikâyetçiyim 🎁')
      expect(part).toContain('https://support.example.com/escalation/cases/esc-1')
    }
  })

  it('NOT-07 lies where the files of all processes lie when there is a bucket for them', async () => {
    await using t = await openNotifications({ env: { FILES_BUCKET: 'files' } })
    const id = await configureEmail(t, 'support@example.com')
    await openCase(t)
    await t.settle()
    const [{ delivery_id } = { delivery_id: '' }] = await t.deliveriesTo(`/notifications/email/${id}`)
    const raw = Buffer.from((await t.deps.files.read(`outbox/${delivery_id}.eml`)) ?? []).toString()
    expect(raw).toContain('support@example.com')
    await expect(outboxOf(t)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('NOT-07 holds text alone for who wants text', async () => {
    await using t = await openNotifications()
    await configureEmail(t, 'support@example.com', { format: 'text' })
    await openCase(t)
    await t.settle()
    const mail = await PostalMime.parse((await outboxOf(t))[0] ?? '')
    expect(mail.html).toBeUndefined()
    expect(mail.text).toContain('Priority: high')
  })

  it('NOT-08 NOT-09 holds the high priority case and the test that were asked for', async () => {
    await using t = await openNotifications()
    const id = await configureEmail(t, 'support@example.com', { events: ['high_priority_case'] })
    await openCase(t)
    await raiseCase(t)
    expect((await t.call('POST', `/notifications/email/${id}/test`)).status).toBe(202)
    await t.settle()
    const mails = await Promise.all((await outboxOf(t)).map((raw) => PostalMime.parse(raw)))
    expect(mails.map(({ subject }) => subject?.split(':')[0]).toSorted()).toEqual([
      'A test of your notifications',
      '[HIGH] A case needs attention now',
    ])
    const reports = await t.deliveriesTo(`/notifications/email/${id}`)
    expect(reports.map(({ status, last_result = '' }) => [status, last_result.replace(/dlv-\w+/, 'ID')])).toEqual([
      ['delivered', 'written to outbox/ID.eml'],
      ['delivered', 'written to outbox/ID.eml'],
    ])
  })

  it('NOT-07 tells that a person answered, whom the customer waits for, and that the bot goes on', async () => {
    await using t = await openNotifications()
    const events = ['conversation.replied', 'conversation.customer_replied', 'conversation.handed_back']
    await configureEmail(t, 'support@example.com', { events, format: 'text' })
    await answerCustomer(t)
    await t.settle()
    const mails = await Promise.all((await outboxOf(t)).map((raw) => PostalMime.parse(raw)))
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
      'A customer has been answered by a person',
      'A customer is waiting for a person',
      'The bot has a conversation again',
    ])
    for (const { text } of mails) expect(text).toContain('Conversation id: conv-1')
  })

  it('shows hostile text as text: one recipient, one subject, no markup, no link but our own', async () => {
    await using t = await openNotifications()
    await configureEmail(t, 'support@example.com')
    const issue_summary = 'x\r\nBcc: thief@evil.example\r\n\r\n<img src=x onerror=alert(1)> {{secret}}'
    await openCase(t, { issue_summary, user_id: '</td><a href="https://evil.example">here</a>' })
    await t.settle()
    const mail = await PostalMime.parse((await outboxOf(t))[0] ?? '')
    expect(mail.to).toHaveLength(1)
    expect([mail.cc, mail.bcc].flat().filter(Boolean)).toEqual([])
    expect(mail.headers.filter(({ key }) => key === 'subject')).toHaveLength(1)
    expect(mail.subject).toContain('x Bcc: thief@evil.example <img src=x onerror=alert(1)> {{secret}}')
    expect(mail.html).not.toContain('<img')
    expect([...(mail.html ?? '').matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      'https://support.example.com/escalation/cases/esc-1',
    ])
    expect(mail.text).toContain('<img src=x onerror=alert(1)> {{secret}}')
  })
})

describe('P8 a mail server', () => {
  it('takes each mail once', async () => {
    await using server = await openMailServer()
    await using t = await openNotifications(smtp(server.port))
    for (const name of ['a', 'b', 'c']) await configureEmail(t, `${name}@example.com`)
    for (let i = 0; i < 10; i++) await openCase(t, { escalation_id: `esc-${i}` })
    await t.settle()
    expect(server.taken).toHaveLength(30)
    expect(new Set(server.taken.map(({ mail }) => mail.messageId)).size).toBe(30)
    expect(server.taken[0]?.mail.from).toMatchObject({ name: 'Shop', address: 'shop@example.com' })
  })

  it('that is down for an hour is tried at most every 30 s, and has every mail once 10 minutes after', async () => {
    const dead = await openDeadServer()
    await using t = await openNotifications(smtp(dead.port))
    for (const name of ['a', 'b']) await configureEmail(t, `${name}@example.com`)
    for (let i = 0; i < 20; i++) await openCase(t, { escalation_id: `esc-${i}` })
    for (let seconds = 0; seconds < 3_600; seconds += 10) {
      await t.settle()
      t.advance(10_000)
    }
    // The first two mails go out at once, before the server is known to be down.
    expect(dead.tries()).toBeGreaterThan(100)
    expect(dead.tries()).toBeLessThanOrEqual(122)
    await dead[Symbol.asyncDispose]()
    await using server = await openMailServer({ port: dead.port })
    for (let seconds = 0; seconds < 600; seconds += 10) {
      t.advance(10_000)
      await t.settle()
    }
    expect(server.taken).toHaveLength(40)
    expect(new Set(server.taken.map(({ mail }) => mail.messageId)).size).toBe(40)
  })

  it('that refuses one address still gets the mails to the others at once', async () => {
    await using server = await openMailServer({
      onRecipient(address) {
        const responseCode = { 'gone@example.com': 550, 'full@example.com': 452 }[address]
        if (responseCode) throw Object.assign(new Error('Not this one'), { responseCode })
      },
    })
    await using t = await openNotifications(smtp(server.port))
    const paths = []
    for (const name of ['gone', 'full', 'fine']) {
      paths.push(`/notifications/email/${await configureEmail(t, `${name}@example.com`)}`)
    }
    await openCase(t)
    await openCase(t, { escalation_id: 'esc-2' })
    await t.settle()
    expect(server.taken.map(({ to }) => to)).toEqual([['fine@example.com'], ['fine@example.com']])
    const reports = await Promise.all(paths.map((path) => t.deliveriesTo(path)))
    expect(reports.map(([one]) => [one?.status, one?.last_result])).toEqual([
      ['failed', 'mail server answered 550'],
      ['pending', 'mail server answered 452'],
      ['delivered', 'taken by the mail server'],
    ])
  })

  it('that refuses our password costs no mail', async () => {
    await using server = await openMailServer({ isLocked: true })
    await using t = await openNotifications({ env: { SMTP_URL: `smtp://shop:wrong@127.0.0.1:${server.port}` } })
    const path = `/notifications/email/${await configureEmail(t, 'a@example.com')}`
    await openCase(t)
    await t.settle()
    expect(await t.deliveriesTo(path)).toMatchObject([{ status: 'pending', last_result: 'mail server answered 535' }])
  })

  it('is shared fairly: one address with many mails does not hold up another', async () => {
    await using server = await openMailServer()
    await using t = await openNotifications(smtp(server.port))
    await configureEmail(t, 'busy@example.com')
    for (let i = 0; i < 30; i++) await openCase(t, { escalation_id: `esc-${i}` })
    await t.drain()
    t.advance(1_000)
    await configureEmail(t, 'quiet@example.com', { events: ['high_priority_case'] })
    await raiseCase(t)
    await t.settle()
    const place = server.taken.findIndex(({ to }) => to[0] === 'quiet@example.com')
    expect(place).toBeGreaterThanOrEqual(0)
    expect(place).toBeLessThan(4)
  })
})
