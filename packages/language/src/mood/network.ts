import type { MoodFeatures } from './mood-features.ts'
import { isKnown, OUTPUTS, POLE_OUTPUTS, type SentimentModel } from './mood-model.ts'

/** What the network adds up for a text, before its hidden layer bends it. */
export interface Sums {
  /** What the lexicon's features say. */
  readonly lexicon: Float64Array
  /** Row `place`: what the features of that word say, for the hidden layer and the poles only. */
  readonly words: Float64Array
  readonly wordColumns: number
  /** The sum of all features, with the lexicon's. */
  readonly whole: Float64Array
}

export function sumsOf(
  model: SentimentModel,
  features: MoodFeatures,
  lexiconFeatures: Float32Array,
  words: number,
): Sums {
  const { columns, table, rows, known, scales } = model
  const wordColumns = model.hidden + POLE_OUTPUTS
  const byWord = new Float64Array(Math.max(1, words) * wordColumns)
  const whole = new Float64Array(columns)
  for (let i = 0; i < features.count; i++) {
    const hash = features.hashes[i] ?? 0
    if (!isKnown(known, hash)) continue
    const value = features.values[i] ?? 0
    const row = (hash & (rows - 1)) * columns
    const word = (features.owners[i] ?? 0) * wordColumns
    for (let c = 0; c < wordColumns; c++) byWord[word + c] = (byWord[word + c] ?? 0) + value * (table[row + c] ?? 0)
    for (let c = wordColumns; c < columns; c++) whole[c] = (whole[c] ?? 0) + value * (table[row + c] ?? 0)
  }
  const lexicon = lexiconSums(model, lexiconFeatures)
  for (let at = 0; at < byWord.length; at += wordColumns) {
    for (let c = 0; c < wordColumns; c++) {
      const scaled = (byWord[at + c] ?? 0) * (scales[c] ?? 0)
      byWord[at + c] = scaled
      whole[c] = (whole[c] ?? 0) + scaled
    }
  }
  for (let c = wordColumns; c < columns; c++) whole[c] = (whole[c] ?? 0) * (scales[c] ?? 0)
  for (let c = 0; c < columns; c++) whole[c] = (whole[c] ?? 0) + (lexicon[c] ?? 0)
  return { lexicon, words: byWord, wordColumns, whole }
}

function lexiconSums({ columns, lexicon }: SentimentModel, features: Float32Array): Float64Array {
  const sums = new Float64Array(columns)
  features.forEach((value, feature) => {
    if (value === 0) return
    for (let c = 0; c < columns; c++) sums[c] = (sums[c] ?? 0) + value * (lexicon[feature * columns + c] ?? 0)
  })
  return sums
}

/** The outputs for sums of features: log-odds. */
export function outputsOf(model: SentimentModel, sums: Float64Array): Float64Array {
  const { hidden, output } = model
  const wanted = OUTPUTS.length
  const outputs = new Float64Array(wanted)
  for (let o = 0; o < wanted; o++) outputs[o] = sums[hidden + o] ?? 0
  for (let h = 0; h < hidden; h++) {
    const bent = Math.tanh(sums[h] ?? 0)
    for (let o = 0; o < wanted; o++) outputs[o] = (outputs[o] ?? 0) + bent * (output[h * wanted + o] ?? 0)
  }
  return outputs
}
