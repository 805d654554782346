import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { chmod, readdir, readFile, stat } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canMount, fillDisk, smallDisk } from '@customer-service/core/testing'
import { openApi } from '@customer-service/platform/api'
import { readCredentials } from '@customer-service/platform/credentials'
import aws4 from 'aws4'
import { describe, expect, it, vi } from 'vitest'
import { type Ended, freePort, type Settings, startChild, startInVain, temporaryFolder } from './child-platform.ts'
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
    const data = join(folder.path, "Ayşe'nin şeyi")
    await using platform = await startChild(data, { REGION: 'eu-central-1' })
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
    const data = join(folder.path, 'bir şey', 'İkinci ığüşöç', 'data')
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

  const file = fileURLToPath(import.meta.url)
  it.each([
    ...(process.platform === 'linux' ? ['/proc/x', '/proc/x/deeper', '/sys/x'] : []),
    file,
    join(file, 'deeper'),
    '/dev/null',
  ])('ends by naming a data folder that can not be made: %s', async (folder) => {
    expectRefusal(await startInVain({ PORT: '0', DATA_DIR: folder }), `DATA_DIR ${folder} can't be used`)
  })

  it('ends by naming a data folder that this user may not write to', async () => {
    await using folder = await temporaryFolder()
    await chmod(folder.path, 0o555)
    const deeper = join(folder.path, 'deeper')
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    for (const path of [folder.path, deeper]) {
      const ended = await startInVain({ PORT: '0', DATA_DIR: path }, nobody)
      expectRefusal(ended, `DATA_DIR ${path} can't be used: this user may not (EACCES`)
    }
  })

  it.skipIf(!canMount())('ends by naming a data folder that takes no writes', async () => {
    using disk = smallDisk(1)
    if (disk === undefined) throw new Error('No disk')
    const folder = join(disk.path, 'data')
    mkdirSync(folder)
    fillDisk(disk)
    expectRefusal(await startInVain({ PORT: '0', DATA_DIR: folder }), folder, 'full')
    spawnSync('mount', ['-o', 'remount,ro', disk.path])
    for (const path of [folder, join(folder, 'deeper')]) {
      expectRefusal(await startInVain({ PORT: '0', DATA_DIR: path }), `DATA_DIR ${path} can't be used`, 'EROFS')
    }
  })

  it('ends by naming a master key that can not be made', async () => {
    await using folder = await temporaryFolder()
    const key = join(file, 'master.key')
    const ended = await startInVain({ PORT: '0', DATA_DIR: folder.path, MASTER_KEY_FILE: key })
    expectRefusal(ended, `The master key ${key} can't be read or made`)
  })

  it.each([
    ['no-such-host.invalid', '0'],
    ['192.0.2.1', '0'],
  ])('ends by naming an address that it can not listen on: %s', async (HOST, PORT) => {
    await using folder = await temporaryFolder()
    expectRefusal(await startInVain({ DATA_DIR: folder.path, HOST, PORT }), `HOST ${HOST}, PORT ${PORT} can't be`)
  })

  it('ends by naming a port that is taken, and leaves its owner alone', async () => {
    await using folders = await temporaryFolder()
    await using platform = await startChild(join(folders.path, 'first'))
    const { port } = new URL(platform.url)
    const ended = await startInVain({ PORT: port, DATA_DIR: join(folders.path, 'second') })
    expectRefusal(ended, `PORT ${port} can't be listened on: another process`)
    expect((await fetch(`${platform.url}/readyz`)).status).toBe(200)
  })

  it('ends by naming the process that has the folder, and harms neither it nor its data', async () => {
    await using folder = await temporaryFolder()
    await using platform = await startChild(folder.path)
    const before = await platform.api.call('POST', '/chatbot/conversation', started('before'))
    expectRefusal(
      await startInVain({ PORT: '0', DATA_DIR: folder.path }),
      `${folder.path} is in use by process ${platform.pid} on`,
    )
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
    await vi.waitFor(() => expect(refusal(platform.url)).resolves.toBe('ECONNREFUSED'), { timeout: 30_000 })
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
    await vi.waitFor(() => expect(statuses.get(201)).toBeGreaterThan(32), { timeout: 30_000 })
    const signalled = performance.now()
    platform.signal('SIGTERM')
    await vi.waitFor(async () => expect((await fetch(`${platform.url}/readyz`)).status).toBe(503), {
      timeout: 30_000,
      interval: 20,
    })
    await Promise.all(clients)
    expect(await platform.exitCode).toBe(0)
    expect([...statuses.keys()]).toEqual([201])
    expect(Math.min(...ends.map(({ at }) => at)) - signalled).toBeGreaterThanOrEqual(1_000)
    // What the kernel has taken but not handed over when the port closes is reset instead of refused.
    expect(ends.filter(({ code }) => code !== 'ECONNREFUSED' && code !== 'ECONNRESET')).toEqual([])
  })
})

/** It ended with one line that says all of this. */
function expectRefusal({ code, output, errors }: Ended, ...words: readonly string[]): void {
  expect(code, errors).toBe(1)
  expect(output).toBe('')
  for (const word of words) expect(errors).toContain(word)
  expect(errors.trim().split('\n')).toHaveLength(1)
}

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
