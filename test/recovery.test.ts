import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { CLI, runToEnd, startChild, startInVain, temporaryFolder } from './child-platform.ts'

vi.setConfig({ testTimeout: 120_000 })

const recover = (folder: string, ...options: readonly string[]) =>
  runToEnd([CLI, 'recover-key', ...options], { DATA_DIR: folder })

it('OPS-12 gives whoever has the folder a new key for one that is lost, while the platform does not run', async () => {
  await using folder = await temporaryFolder()
  const first = await startChild(folder.path)
  expect(await recover(folder.path)).toMatchObject({ code: 1, errors: expect.stringContaining('in use by process') })
  await first.end('SIGTERM')
  await rm(join(folder.path, 'credentials'))
  expect(await recover(folder.path)).toMatchObject({ code: 0, output: expect.stringContaining('new access key') })
  await using second = await startChild(folder.path)
  expect(second.credentials.accessKeyId).not.toBe(first.credentials.accessKeyId)
  expect((await second.api.call('GET', '/auth/access-keys')).status).toBe(200)
})

it('OPS-12 starts with no master key but the one that sealed the access keys, and goes on with another when told', async () => {
  await using folder = await temporaryFolder()
  const body = { user_id: 'ada', initial_message: 'Where is my order?' }
  const first = await startChild(folder.path)
  const { conversation_id } = (await first.api.call('POST', '/chatbot/conversation', body)).body
  await first.end('SIGTERM')
  const keyFile = join(folder.path, 'master.key')
  await rename(keyFile, join(folder.path, 'kept.key'))
  expect((await recover(folder.path)).errors).toContain('put back')
  const refused = await startInVain({ DATA_DIR: folder.path, PORT: '0' })
  expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('put back') })
  expect((await recover(folder.path)).errors).toContain('--new-master-key')
  // With the right one all is as before.
  const wrong = await readFile(keyFile)
  await rename(join(folder.path, 'kept.key'), keyFile)
  expect(wrong.equals(await readFile(keyFile))).toBe(false)
  const again = await startChild(folder.path)
  expect((await again.api.call('GET', `/chatbot/conversation/${conversation_id}`)).status).toBe(200)
  await again.end('SIGTERM')

  await rm(keyFile)
  expect(await recover(folder.path, '--new-master-key')).toMatchObject({ code: 0 })
  await using last = await startChild(folder.path)
  expect(last.credentials.accessKeyId).not.toBe(first.credentials.accessKeyId)
  expect((await last.api.call('GET', `/chatbot/conversation/${conversation_id}`)).status).toBe(200)
})
