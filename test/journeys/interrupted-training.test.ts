import { expect, it, vi } from 'vitest'
import { type ChildPlatform, startChild, temporaryFolder } from '../child-platform.ts'

vi.setConfig({ testTimeout: 180_000 })

/** Takes seconds to train, so that a process ends in the middle of it. */
const LARGE = {
  intents: Array.from({ length: 60 }, (_, intent) => ({
    intent: `wish_${intent}`,
    examples: Array.from(
      { length: 55 },
      (_, i) => `wish number${intent} ${'please do tell me now'.slice(i % 10)} about thing${i}`,
    ),
  })),
}

async function beginTraining(platform: ChildPlatform): Promise<void> {
  expect((await platform.api.call('PUT', '/routing/intents/large', LARGE)).status).toBe(201)
  expect((await platform.api.call('POST', '/routing/intents/large/train', {})).status).toBe(202)
  for (let i = 0; i < 50; i++) expect(await statusOf(platform, 1)).toBe('training')
}

async function statusOf(platform: ChildPlatform, version: number): Promise<string> {
  return (await platform.api.call('GET', `/routing/intents/large/versions/${version}`)).body.status
}

const trained = (platform: ChildPlatform, version: number) =>
  vi.waitFor(async () => expect(await statusOf(platform, version)).toBe('ready'), { timeout: 60_000, interval: 200 })

async function versionThatAnswers({ api }: ChildPlatform): Promise<number> {
  return (await api.call('POST', '/routing/intents/large/classify', { texts: ['wish number7 please'] })).body.version
}

it('P14 SIGTERM calls a training off, which is begun again after the next start', async () => {
  await using folder = await temporaryFolder()
  await using first = await startChild(folder.path)
  await beginTraining(first)
  expect(await first.end('SIGTERM')).toBe(0)
  expect(first.output() + first.errors()).not.toContain('intent_training_failed')
  await using second = await startChild(folder.path)
  expect(await statusOf(second, 1)).toBe('training')
  await trained(second, 1)
  expect(await versionThatAnswers(second)).toBe(1)
})

it('P1 kill -9 in the middle of a training leaves it to be done, and others after it', async () => {
  await using folder = await temporaryFolder()
  await using first = await startChild(folder.path)
  await beginTraining(first)
  await first.end('SIGKILL')
  await using second = await startChild(folder.path)
  expect(await statusOf(second, 1)).toBe('training')
  expect((await second.api.call('POST', '/routing/intents/large/train', {})).body.version).toBe(2)
  await trained(second, 2)
  expect(await statusOf(second, 1)).toBe('ready')
  expect(await versionThatAnswers(second)).toBe(2)
})
