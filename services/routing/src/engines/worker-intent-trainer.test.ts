import { classify } from '@customer-service/language'
import { describe, expect, it } from 'vitest'
import { inflatedModel } from './model-bytes.ts'
import { workerIntentTrainer } from './worker-intent-trainer.ts'

const { signal } = new AbortController()

const set = (first: string, second: string) => ({
  examples: [first, second].flatMap((intent) =>
    ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => ({ text: `${word} ${intent} please`, intent })),
  ),
  outOfScope: [],
})

describe('workerIntentTrainer', () => {
  it('trains several sets asked for at once, each on its own examples', { timeout: 30_000 }, async () => {
    const train = workerIntentTrainer(signal)
    const models = await Promise.all([train(set('tea', 'coffee')), train(set('bread', 'butter'))])
    const [drinks, food] = models.map(({ bytes }) => inflatedModel(bytes))
    expect(drinks && classify(drinks, 'seven coffee').ranked[0]?.intent).toBe('coffee')
    expect(food && classify(food, 'seven butter').ranked[0]?.intent).toBe('butter')
  })

  it('goes on after a set that cannot be trained', { timeout: 30_000 }, async () => {
    const train = workerIntentTrainer(signal)
    const refused = train({ examples: [{ text: 'tea', intent: 'tea' }], outOfScope: [] })
    const trained = train(set('tea', 'coffee'))
    await expect(refused).rejects.toThrow('at least two intents')
    expect((await trained).report.metrics.examples).toBe(12)
  })

  it('leaves the event loop to others meanwhile', { timeout: 30_000 }, async () => {
    const many = set('tea', 'coffee').examples.flatMap((example) =>
      Array.from({ length: 40 }, (_, i) => ({ ...example, text: `${example.text} number ${i}` })),
    )
    let turns = 0
    const timer = setInterval(() => (turns += 1), 5)
    await workerIntentTrainer(signal)({ examples: many, outOfScope: [] })
    clearInterval(timer)
    expect(turns).toBeGreaterThan(10)
  })
})
