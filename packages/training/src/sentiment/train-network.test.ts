import { describe, expect, it } from 'vitest'
import { EKMAN_OF_EMOTION, EMOTION_OF_LABEL, GROUP_OF_EKMAN } from './emotion-mapping.ts'
import { customerMessages } from './messages/customer-messages.ts'
import { trainNetwork } from './train-network.ts'

const lessons = customerMessages('dev')
const WORDS = { ratings: new Map<string, number>(), speller: (word: string) => word }
const OPTIONS = {
  hidden: 4,
  rows: 2 ** 10,
  knownBits: 2 ** 16,
  least: 1,
  rounds: 2,
  rates: { hidden: 0.05, poles: 0.05, emotions: 0.05 },
  pulls: { hidden: 0, poles: 0, emotions: 0 },
  noisePercent: 30,
}

describe('trainNetwork', () => {
  it('gives the same weights for the same lessons', () => {
    const [one, other] = [trainNetwork(lessons, WORDS, OPTIONS), trainNetwork(lessons, WORDS, OPTIONS)]
    expect(one.trainer.table.values).toEqual(other.trainer.table.values)
    expect(one.known).toEqual(other.known)
  })
})

describe('the mapping of emotions', () => {
  it('keeps every label within its group of the paper', () => {
    const negative =
      'anger annoyance disapproval disgust embarrassment fear grief nervousness remorse sadness disappointment'
    for (const label of negative.split(' ')) {
      const emotion = EMOTION_OF_LABEL[label] ?? 'neutral'
      expect(GROUP_OF_EKMAN[EKMAN_OF_EMOTION[emotion]]).toBe('negative')
    }
  })
})
