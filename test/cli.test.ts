import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Api, openApi } from '@customer-service/platform/api'
import { readCredentials } from '@customer-service/platform/credentials'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  type ChildPlatform,
  CLI,
  freePort,
  runToEnd,
  startChild,
  type TemporaryFolder,
  temporaryFolder,
} from './child-platform.ts'

vi.setConfig({ testTimeout: 60_000 })

let folder: TemporaryFolder
let platform: ChildPlatform
beforeAll(async () => {
  folder = await temporaryFolder()
  platform = await startChild(join(folder.path, 'data'))
})
afterAll(async () => {
  await platform[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

const fileOf = async (name: string, lines: readonly string[]): Promise<string> => {
  const path = join(folder.path, name)
  await writeFile(path, lines.join('\n'))
  return path
}

describe('orders FILE', () => {
  it('imports what is right, and names each line that is refused', async () => {
    const order = { status: 'shipped', placed_at: '2026-11-01T10:00:00Z' }
    const file = await fileOf('orders.jsonl', [
      JSON.stringify({ order_id: 'ORD-1', ...order }),
      '{"order_id": "ORD-2", "status"',
      JSON.stringify({ order_id: 'ORD-3', ...order, status: 'lost' }),
      '',
      JSON.stringify(order),
      JSON.stringify({ order_id: 'ORD-6', ...order, colour: 'red' }),
      JSON.stringify({ order_id: 'ORD-7', ...order, carrier: 'Şimşek Kargo' }),
    ])
    const { code, output } = await platform.cli('orders', file)
    expect(code).toBe(1)
    expect(output).toContain('2 orders written, 4 lines refused')
    for (const [line, why] of [
      [2, 'JSON'],
      [3, 'status'],
      [5, 'order_id'],
      [6, 'colour'],
    ]) {
      expect(output).toMatch(new RegExp(`^line ${line}: .*${why}`, 'm'))
    }
    expect((await platform.api.call('GET', '/chatbot/orders/ORD-7')).body).toMatchObject({ carrier: 'Şimşek Kargo' })
    expect((await platform.api.call('GET', '/chatbot/orders/ORD-3')).status).toBe(404)
  })
})

describe('corrections', () => {
  it('writes what people corrected as lessons, each once, and says what has no text', async () => {
    const analysed = async (text: string): Promise<string> =>
      (await platform.api.call('POST', '/sentiment/analyze', { text })).body.analysis_id
    const correct = (id: string, body: object) =>
      platform.api.call('POST', `/sentiment/analyses/${id}/correction`, body)
    const first = await analysed('Sick jacket! Mail me at ada@example.com')
    await correct(first, { sentiment: 'neutral' })
    await correct(first, { sentiment: 'positive', dominant_emotions: ['excitement'] })
    await correct(await analysed('Bu kargo\nrezalet'), { sentiment: 'negative' })
    const file = join(folder.path, 'corrections.jsonl')
    const { code, errors } = await platform.cli('corrections', '--out', file)
    expect(code, errors).toBe(0)
    expect(errors).toContain('2 corrections written, 0 without a text left out')
    const lines = (await readFile(file, 'utf8')).trim().split('\n')
    const corrected_at = expect.stringMatching(/Z$/)
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { text: 'Bu kargo\nrezalet', label: 'negative', corrected_at },
      { text: 'Sick jacket! Mail me at [email]', label: 'positive', emotions: ['excitement'], corrected_at },
    ])
  })
})

describe('keys', () => {
  const profileOf = async (text: string): Promise<Api> => {
    const file = await fileOf('profile', [text.replace(/^\[.*\]$/m, '[default]')])
    return openApi({ url: platform.url, credentials: await readCredentials(file) })
  }
  const idIn = (text: string): string => /^aws_access_key_id = (\S+)$/m.exec(text)?.[1] ?? ''

  it('makes, rotates, switches off and deletes a key; one that is off is refused', async () => {
    const policy = await fileOf('policy.json', [
      '{"Version": "2012-10-17", "Statement":',
      '[{"Effect": "Allow", "Action": "customer-service:QueryAuditLogs", "Resource": "*"}]}',
    ])
    const created = await platform.cli('keys', 'create', 'user/auditor', '--policy', policy)
    expect(created.code, created.errors).toBe(0)
    expect(created.output).toMatch(/^\[auditor\]$/m)
    const first = await profileOf(created.output)
    expect((await first.call('GET', '/audit/logs')).status).toBe(200)
    expect((await first.call('GET', '/auth/access-keys')).body).toMatchObject({ error: 'AccessDenied' })

    const id = idIn(created.output)
    const rotated = await platform.cli('keys', 'rotate', id)
    const second = await profileOf(rotated.output)
    for (const key of [first, second]) expect((await key.call('GET', '/audit/logs')).status).toBe(200)

    expect((await platform.cli('keys', 'delete', id)).code).toBe(1)
    expect((await platform.cli('keys', 'deactivate', id)).output).toContain(`${id} is inactive`)
    expect(await first.call('GET', '/audit/logs')).toMatchObject({ status: 403 })
    expect((await second.call('GET', '/audit/logs')).status).toBe(200)

    expect((await platform.cli('keys', 'activate', id)).code).toBe(0)
    expect((await first.call('GET', '/audit/logs')).status).toBe(200)

    await platform.cli('keys', 'deactivate', id)
    const listed = (await platform.cli('keys', 'list')).output
    expect(listed).toMatch(new RegExp(`^${id} +user/auditor +inactive `, 'm'))
    expect(listed).toMatch(new RegExp(`^${idIn(rotated.output)} +user/auditor +active `, 'm'))

    expect((await platform.cli('keys', 'delete', id)).output).toContain(`${id} is deleted`)
    expect((await platform.cli('keys', 'list')).output).not.toContain(id)
    first.close()
    second.close()
  })
})

describe('keys create --policy FILE', () => {
  it.each([
    [
      'a misspelt action',
      '{"Effect": "Allow", "Action": "customer-service:SendMesage", "Resource": "*"}',
      'SendMessage"?',
    ],
    ['a file that is cut off', '{"Effect": "Allow"', 'cut.json holds no JSON: '],
  ])('makes no key with %s, and says what is wrong', async (_what, statement, message) => {
    const policy = await fileOf('cut.json', [`{"Version": "2012-10-17", "Statement": ${statement}}`])
    const { code, output, errors } = await platform.cli('keys', 'create', 'user/misspelt', '--policy', policy)
    expect({ code, output }).toEqual({ code: 1, output: '' })
    expect(errors).toContain(message)
    expect((await platform.cli('keys', 'list')).output).not.toContain('user/misspelt')
  })
})

describe('replay FILE', () => {
  it('takes plain text too, one message a line, as many as wanted', async () => {
    const file = await fileOf('messages.txt', ['Where is my parcel?', '', 'I need help with my order', 'Bye'])
    const { code, output } = await platform.cli('replay', file, '--limit', '2')
    expect(code).toBe(0)
    expect(output).toMatch(/^2 conversations, 2 messages/m)
  })

  it('names the line that it can not read', async () => {
    const file = await fileOf('wrong.jsonl', ['{"text": "Hello"}', '{"txt": "Hello"}'])
    const { code, errors } = await platform.cli('replay', file)
    expect(code).toBe(1)
    expect(errors).toContain('Line 2')
  })
})

describe('trail', () => {
  it('P11 verifies the trail, and against checkpoints that were kept', async () => {
    const { code, output } = await platform.cli('trail', 'verify')
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringMatching(/^\d+ records and 0 checkpoints/) })
    const key = /Signed with (\S+)/.exec(output)?.[1]
    expect(key).toMatch(/^MCowBQYDK2VwAyEA/)
    expect((await platform.cli('trail', 'verify', '--public-key', `${key},other`)).code).toBe(0)
    const made = { number: 1, record: 9, hash: '0'.repeat(64), first_record: 1, sealed_at: '2026-11-21T10:00:00Z' }
    const forged = await fileOf('forged.jsonl', [JSON.stringify({ ...made, public_key: key, signature: 'forged' })])
    const refused = await platform.cli('trail', 'verify', '--checkpoints', forged)
    expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('wrong signature') })
    const none = await fileOf('none.jsonl', ['{"checkpoint":{}}'])
    expect((await platform.cli('trail', 'verify', '--checkpoints', none)).errors).toContain('line 1 is no checkpoint')
  })
})

describe('any command', () => {
  it('lists no dead letters where none are', async () => {
    expect((await platform.cli('dead-letters', 'list', 'analytics')).output.trim()).toBe('none')
  })

  it('says what is wrong when no platform answers, or no key is found', async () => {
    const url = `http://127.0.0.1:${await freePort()}`
    const credentials = { AWS_ACCESS_KEY_ID: 'NOBODYNOBODYNOBODY', AWS_SECRET_ACCESS_KEY: 'nothing-at-all-nothing' }
    const silent = await runToEnd([CLI, 'keys', 'list', '--url', url], credentials)
    expect(silent).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/ECONNREFUSED .*: no platform answers there/),
    })
    const keyless = await runToEnd([CLI, 'keys', 'list', '--url', platform.url], { DATA_DIR: folder.path })
    expect(keyless).toMatchObject({ code: 1, errors: expect.stringMatching(/^No access key: .*credentials/) })
    const stranger = await runToEnd([CLI, 'keys', 'list', '--url', platform.url], credentials)
    expect(stranger).toMatchObject({ code: 1, errors: expect.stringContaining('403') })
  })

  it('shows the commands when there is none', async () => {
    const { output } = await platform.cli()
    for (const command of ['demo', 'replay', 'orders', 'keys', 'dead-letters', 'openapi']) {
      expect(output).toContain(command)
    }
  })

  it('shows the commands for --help and beside an option that there is not', async () => {
    expect(await runToEnd([CLI, 'keys', '--help'], {})).toMatchObject({
      code: 0,
      output: expect.stringContaining('keys rotate'),
    })
    const { code, errors } = await runToEnd([CLI, 'replay', '--parallel', '4'], {})
    expect(code).toBe(1)
    expect(errors).toMatch(/^Unknown option '--parallel'/)
    expect(errors).toContain('replay FILE')
    expect(errors).not.toContain('node:internal')
  })
})
