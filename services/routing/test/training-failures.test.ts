import { Unavailable } from '@customer-service/core/store'
import { openTestService } from '@customer-service/core/testing'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../src/app.ts'
import { openDeps } from '../src/deps.ts'
import type { IntentTrainer } from '../src/engines/intent-trainer.ts'
import { routing } from '../src/index.ts'

const TEA_OR_COFFEE = {
  intents: [
    { intent: 'tea', examples: ['tea please', 'a cup of tea', 'green tea'] },
    { intent: 'coffee', examples: ['coffee please', 'a cup of coffee', 'an espresso'] },
  ],
}

const EXAMPLES = TEA_OR_COFFEE.intents.flatMap(({ intent, examples }) => examples.map((text) => ({ text, intent })))

/** Routing with a trainer that fails as long as told. */
async function openFailing(failing: (attempt: number, train: IntentTrainer) => ReturnType<IntentTrainer> | undefined) {
  let attempts = 0
  const t = await openTestService({
    ...routing,
    open: (base, config) => {
      const deps = openDeps(base, config)
      const trainer: IntentTrainer = (set) => failing(++attempts, deps.trainer) ?? deps.trainer(set)
      return buildApp({ ...deps, trainer })
    },
  })
  expect((await t.call('PUT', '/routing/intents/drinks', TEA_OR_COFFEE)).status).toBe(201)
  const train = async () => {
    const { status, body } = await t.call('POST', '/routing/intents/drinks/train', {})
    expect(status).toBe(202)
    await t.drain()
    return (await t.call('GET', `/routing/intents/drinks/versions/${body.version}`)).body
  }
  return { t, train, attempts: () => attempts }
}

describe('trainings that fail', () => {
  it('are reported after seven attempts, and others follow', { timeout: 60_000 }, async () => {
    const { t, train } = await openFailing((attempt) =>
      attempt <= 7 ? Promise.reject(new Error('broken')) : undefined,
    )
    await using _ = t
    expect(await train()).toMatchObject({ version: 1, status: 'failed' })
    expect(await train()).toMatchObject({ version: 2, status: 'ready' })
    expect((await t.call('GET', '/routing/intents/drinks')).body.active_version).toBe(2)
  })

  it('are reported when it is the model that cannot be kept', { timeout: 60_000 }, async () => {
    const { t, train } = await openFailing((attempt, real) =>
      attempt > 7
        ? undefined
        : real({ examples: EXAMPLES, outOfScope: [] }).then((model) => ({
            ...model,
            bytes: new Uint8Array(30_000_000),
          })),
    )
    await using _ = t
    expect(await train()).toMatchObject({ version: 1, status: 'failed' })
    expect((await t.call('GET', '/routing/dead-letters')).body.dead_letters).toEqual([])
    expect(await train()).toMatchObject({ version: 2, status: 'ready' })
  })

  it('have not failed when the process that ends calls them off, however often', { timeout: 60_000 }, async () => {
    const calledOff = () => Promise.reject(new Unavailable('The process is ending', 0))
    const { t, train, attempts } = await openFailing((attempt) => (attempt <= 20 ? calledOff() : undefined))
    await using _ = t
    expect(await train()).toMatchObject({ version: 1, status: 'ready' })
    expect(attempts()).toBe(21)
  })
})
