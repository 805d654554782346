import { randomNumbers, shuffle } from '../random.ts'
import { compressed } from './compress.ts'
import type { IntentModel } from './intent-model.ts'
import { Learner } from './learn.ts'
import type { Lesson } from './lessons.ts'
import { type Network, newNetwork } from './network.ts'
import { frequenciesOf, rarityOf, vectorOf } from './vector.ts'

/** A model before its chances are calibrated. */
export type FittedModel = Pick<IntentModel, 'rarity' | 'linear' | 'hidden'>

/** Enough that different grams rarely share one. */
const ROWS = 2 ** 16
const SEED = 5
const UNITS = 16
const RATE = 0.05
/** The rate falls to this share of itself. */
const LAST_RATE = 0.1
/** Weights of the linear layer while it is trained, at most: 8 bytes each. */
const MOST_WEIGHTS = 12e6

/** Trains the layers by stochastic gradient descent, and compresses them. */
export function fit(lessons: readonly Lesson[], classes: number): FittedModel {
  const frequencies = frequenciesOf(
    lessons.map(({ grams }) => grams),
    ROWS,
  )
  const rarity = rarityOf(frequencies, lessons.length)
  const random = randomNumbers(SEED)
  const network = newNetwork({ classes, units: UNITS, ...placesOf(frequencies, MOST_WEIGHTS / classes) }, random)
  teach(network, lessons, rarity, random)
  return { rarity, ...compressed(network, frequencies) }
}

function teach(network: Network, lessons: readonly Lesson[], rarity: Uint8Array, random: () => number): void {
  const vectors = lessons.map(({ grams }) => vectorOf(grams, rarity))
  const learner = new Learner(network)
  const order = Uint32Array.from(lessons.keys())
  const { rounds, linearRate } = settingsFor(lessons.length, network.classes)
  for (let round = 0; round < rounds; round++) {
    const share = 1 - ((1 - LAST_RATE) * round) / rounds
    shuffle(order, random)
    for (const i of order) {
      const vector = vectors[i]
      if (vector)
        learner.learn(vector, lessons[i]?.target ?? 0, { rate: RATE * share, linearRate: linearRate * share, random })
    }
  }
}

/** Few examples are gone through more often. */
function settingsFor(examples: number, classes: number) {
  return {
    rounds: Math.round(Math.max(12, Math.min(20, 15_000 / Math.max(1, examples)))),
    linearRate: classes > 50 ? 0.2 : 0.1,
  }
}

/** Gives the rows that examples have a place in the linear layer: those of several examples first, when there are too many. */
function placesOf(frequencies: Uint32Array, most: number): Pick<Network, 'places' | 'rows'> {
  let least = 1
  while (countFrom(frequencies, least) > most) least += 1
  let rows = 0
  const places = Int32Array.from(frequencies, (frequency) => (frequency >= least ? rows++ : -1))
  return { places, rows }
}

function countFrom(frequencies: Uint32Array, least: number): number {
  let count = 0
  for (const frequency of frequencies) if (frequency >= least) count += 1
  return count
}
