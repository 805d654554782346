import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openNotifications } from './open-notifications.ts'
import { openReceiver } from './receiver.ts'
import { configureWebhook, openConversation, SECRET } from './sample-events.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'at-rest-'))
  vi.stubEnv('TMPDIR', folder)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

it('NOT-04 a secret can not be read from any file on the disk, before or after it is used and replaced', async () => {
  await using t = await openNotifications()
  await using receiver = await openReceiver()
  const id = await configureWebhook(t, receiver.url, { secret: 'a-plain-secret-of-theirs' })
  await openConversation(t)
  await t.settle()
  await t.call('PATCH', `/webhook/${id}`, { secret: SECRET })
  expect(receiver.received).toHaveLength(1)
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  expect(files.map(({ name }) => name)).toContain('platform.db')
  const content = Buffer.concat(
    await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name)))),
  )
  expect(content.includes(receiver.url)).toBe(true)
  expect(content.includes('a-plain-secret-of-theirs')).toBe(false)
  expect(content.includes(SECRET.slice(6, 30))).toBe(false)
})
