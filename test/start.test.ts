import { once } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { openApi } from '@customer-service/platform/api'
import { readCredentials } from '@customer-service/platform/credentials'
import aws4 from 'aws4'
import { describe, expect, it, vi } from 'vitest'
import { freePort, type Settings, startChild, startInVain, temporaryFolder } from './child-platform.ts'
import { runShell, whyNoCurl } from './shell.ts'

vi.setConfig({ testTimeout: 60_000 })

const LOOPBACK = Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1'))
  ? { host: '::1', inUrls: '[::1]' }
  : { host: '127.0.0.1', inUrls: '127.0.0.1' }

const noCurl = whyNoCurl()
if (noCurl) console.warn(`What the start prints to paste is NOT tried here: ${noCurl}`)

const started = (user_id: string) => ({ user_id, initial_message: 'I need help with my order' })

describe('the first start', () => {
  it('prints where everything is, and keeps the credentials to its owner', async () => {
    await using folder = await temporaryFolder()
    await using platform = await startChild(folder.path, { REGION: 'eu-central-1' })
    expect(platform.output()).toContain(`API docs     ${platform.url}/docs`)
    expect((await fetch(`${platform.url}/docs`)).status).toBe(200)
    expect((await fetch(`${platform.url}/readyz`)).status).toBe(200)
    const file = join(folder.path, 'credentials')
    expect(platform.output()).toContain(file)
    for (const name of await readdir(folder.path)) {
      expect((await stat(join(folder.path, name))).mode & 0o077, name).toBe(0)
    }
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readFile(file, 'utf8')).toMatch(
      /^\[default\]\naws_access_key_id = \w{16,}\naws_secret_access_key = \S{40}\nregion = eu-central-1\n$/,
    )
  })

  it.skipIf(noCurl)('prints a first conversation that works when it is pasted into a shell', async () => {
    await using folder = await temporaryFolder()
    await using platform = await startChild(folder.path, { REGION: 'eu-central-1' })
    const { code, output } = await runShell(/^ {2}KEY=[\s\S]+?\/conversation$/m.exec(platform.output())?.[0] ?? '')
    expect(code).toBe(0)
    expect(JSON.parse(output)).toMatchObject({
      conversation_id: expect.stringMatching(/^conv-/),
      response: expect.stringContaining('order number'),
    })
  })

  it('takes the data folder, the address and the port from the environment', async () => {
    await using folder = await temporaryFolder()
    const port = await freePort()
    const data = join(folder.path, 'deep', 'data')
    const url = `http://${LOOPBACK.inUrls}:${port}`
    await using platform = await startChild(data, { PORT: String(port), HOST: LOOPBACK.host })
    expect(platform.url).toBe(url)
    const { status, body } = await platform.api.call('POST', '/escalation/cases', {
      user_id: 'ada',
      issue_summary: 'A link',
    })
    expect(status).toBe(201)
    expect(body.tracking_url).toBe(`${url}/escalation/cases/${body.escalation_id}`)
    expect((await stat(join(data, 'platform.db'))).isFile()).toBe(true)
  })

  it("takes the administrator's key from the environment", async () => {
    await using folder = await temporaryFolder()
    const credentials = { accessKeyId: 'ADMINISTRATOR12345', secretAccessKey: 'a/secret+of/the+operators/own' }
    await using platform = await startChild(folder.path, {
      BOOTSTRAP_ACCESS_KEY_ID: credentials.accessKeyId,
      BOOTSTRAP_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    })
    expect(await readCredentials(join(folder.path, 'credentials'))).toMatchObject(credentials)
    expect((await platform.api.call('GET', '/auth/access-keys')).body.access_keys).toMatchObject([
      { access_key_id: credentials.accessKeyId, principal: 'user/admin', status: 'active' },
    ])
  })

  it('names the port that it was given in every link, when it was left to choose', async () => {
    await using folder = await temporaryFolder()
    await using platform = await startChild(folder.path, { PORT: '0', HOST: '0.0.0.0' })
    expect(platform.output()).toContain(`    ${platform.url}/chatbot/conversation`)
    expect(new URL(platform.url).port).not.toBe('0')
    const { body } = await platform.api.call('POST', '/escalation/cases', { user_id: 'ada', issue_summary: 'A link' })
    expect(body.tracking_url).toBe(`${platform.url}/escalation/cases/${body.escalation_id}`)
  })
})

describe('a start that can not be', () => {
  const wrong: readonly [variable: string, settings: Settings][] = [
    ['PORT', { PORT: 'eighty' }],
    ['RATE_LIMIT_PER_SECOND', { RATE_LIMIT_PER_SECOND: '0' }],
    [
      'BOOTSTRAP_ACCESS_KEY_ID',
      { BOOTSTRAP_ACCESS_KEY_ID: 'short', BOOTSTRAP_SECRET_ACCESS_KEY: 'long enough a secret' },
    ],
    ['BOOTSTRAP_SECRET_ACCESS_KEY', { BOOTSTRAP_ACCESS_KEY_ID: 'ADMINISTRATOR12345' }],
    ['SMTP_URL', { SMTP_URL: 'mail.example.com' }],
  ]
  it.each(wrong)('ends by naming the wrong setting %s', async (variable, settings) => {
    await using folder = await temporaryFolder()
    const { code, errors } = await startInVain({ PORT: '0', DATA_DIR: folder.path, ...settings })
    expect(code).toBe(1)
    expect(errors).toContain(variable)
    expect(errors).not.toContain('    at ')
  })

  it('ends by naming a port that is taken, and leaves its owner alone', async () => {
    await using folders = await temporaryFolder()
    await using platform = await startChild(join(folders.path, 'first'))
    const { port } = new URL(platform.url)
    const { code, errors } = await startInVain({ PORT: port, DATA_DIR: join(folders.path, 'second') })
    expect(code).toBe(1)
    expect(errors).toContain(port)
    expect(errors).not.toContain('    at ')
    expect((await fetch(`${platform.url}/readyz`)).status).toBe(200)
  })

  it('ends by naming the process that has the folder, and harms neither it nor its data', async () => {
    await using folder = await temporaryFolder()
    await using platform = await startChild(folder.path)
    const before = await platform.api.call('POST', '/chatbot/conversation', started('before'))
    const { code, errors } = await startInVain({ PORT: '0', DATA_DIR: folder.path })
    expect(code).toBe(1)
    expect(errors).toContain(`in use by process ${platform.pid} on`)
    expect(errors).not.toContain('    at ')
    expect(await readCredentials(join(folder.path, 'credentials'))).toEqual(platform.credentials)
    const { conversation_id } = before.body
    expect((await platform.api.call('GET', `/chatbot/conversation/${conversation_id}`)).status).toBe(200)
    expect((await platform.api.call('POST', '/chatbot/conversation', started('after'))).status).toBe(201)
  })
})

describe('the next start on the same folder', () => {
  it('goes on where an orderly end left off: conversation, key and port', async () => {
    await using folder = await temporaryFolder()
    const settings = { PORT: String(await freePort()) }
    await using first = await startChild(folder.path, settings)
    const { conversation_id } = (await first.api.call('POST', '/chatbot/conversation', started('ada'))).body
    expect(await first.end('SIGINT')).toBe(0)
    await using second = await startChild(folder.path, settings)
    expect(second.credentials).toEqual(first.credentials)
    const again = await openApi({ url: second.url, credentials: first.credentials })
    const { body } = await again.call('GET', `/chatbot/conversation/${conversation_id}`)
    expect(body).toMatchObject({ user_id: 'ada', total: 2 })
    again.close()
  })

  it('goes on at once after kill -9', async () => {
    await using folder = await temporaryFolder()
    const settings = { PORT: String(await freePort()) }
    await using first = await startChild(folder.path, settings)
    const { conversation_id } = (await first.api.call('POST', '/chatbot/conversation', started('ada'))).body
    expect(await first.end('SIGKILL')).toBeNull()
    await using second = await startChild(folder.path, settings)
    expect((await second.api.call('GET', `/chatbot/conversation/${conversation_id}`)).body.total).toBe(2)
  })
})

describe('P14 SIGTERM', () => {
  it('ends with 0 after the requests that are under way are answered, which last', async () => {
    await using folder = await temporaryFolder()
    await using platform = await startChild(folder.path)
    const body = JSON.stringify(started('last'))
    const { headers } = aws4.sign(
      {
        method: 'POST',
        path: '/chatbot/conversation',
        host: new URL(platform.url).host,
        service: 'execute-api',
        region: platform.credentials.region,
        headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
        body,
      },
      platform.credentials,
    )
    const pending = request(`${platform.url}/chatbot/conversation`, {
      method: 'POST',
      headers: { ...(headers as Record<string, string>), expect: '100-continue' },
    })
    pending.flushHeaders()
    await once(pending, 'continue')
    platform.signal('SIGTERM')
    await vi.waitFor(() => expect(refusal(platform.url)).resolves.toBe('ECONNREFUSED'), { timeout: 10_000 })
    pending.end(body)
    const [answer] = await once(pending, 'response')
    answer.resume()
    expect(answer.statusCode).toBe(201)
    expect(await platform.exitCode).toBe(0)
    await using next = await startChild(folder.path)
    expect((await next.api.call('GET', '/chatbot/conversation?user_id=last')).body.total).toBe(1)
  })

  it('fails no request of 32 busy clients until the port closes', async () => {
    await using folder = await temporaryFolder()
    await using platform = await startChild(folder.path, { SHUTDOWN_DELAY_SECONDS: '1' })
    const statuses = new Map<number, number>()
    const ends: { readonly code: string; readonly at: number }[] = []
    const client = async (name: string) => {
      for (let i = 1; ; i++) {
        try {
          const { status } = await platform.api.call('POST', '/chatbot/conversation', started(`${name}-${i}`))
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
        } catch (error) {
          const { code = String(error) } = error as NodeJS.ErrnoException
          return void ends.push({ code, at: performance.now() })
        }
      }
    }
    const clients = Array.from({ length: 32 }, (_, i) => client(`client${i}`))
    await vi.waitFor(() => expect(statuses.get(201)).toBeGreaterThan(100), { timeout: 15_000 })
    const signalled = performance.now()
    platform.signal('SIGTERM')
    await vi.waitFor(async () => expect((await fetch(`${platform.url}/readyz`)).status).toBe(503), { interval: 20 })
    await Promise.all(clients)
    expect(await platform.exitCode).toBe(0)
    expect([...statuses.keys()]).toEqual([201])
    expect(Math.min(...ends.map(({ at }) => at)) - signalled).toBeGreaterThanOrEqual(1_000)
    // What the kernel has taken but not handed over when the port closes is reset instead of refused.
    expect(ends.filter(({ code }) => code !== 'ECONNREFUSED' && code !== 'ECONNRESET')).toEqual([])
  })
})

/** How the port refuses a connection; undefined when it takes it. */
async function refusal(url: string): Promise<string | undefined> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  const failed = once(socket, 'error').then(([error]) => (error as NodeJS.ErrnoException).code)
  failed.catch(() => undefined)
  const code = await Promise.race([
    failed,
    once(socket, 'connect').then(
      () => undefined,
      () => failed,
    ),
  ])
  socket.destroy()
  return code
}
