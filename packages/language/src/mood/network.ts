import { fetchAhead } from '../fetch-ahead.ts'
import type { Token } from '../text/tokens.ts'
import { FeatureList, type FeatureSink } from './feature-list.ts'
import { knownBit } from './known-features.ts'
import { giveMoodFeatures } from './mood-features.ts'
import { OUTPUTS, POLE_OUTPUTS, type SentimentModel } from './mood-model.ts'

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
  text: string,
  words: readonly Token[],
  lexiconFeatures: Float32Array,
): Sums {
  const { columns, scales, hidden } = model
  const wordColumns = hidden + POLE_OUTPUTS
  const byWord = new Float64Array(Math.max(1, words.length) * wordColumns)
  const whole = new Float64Array(columns)
  addFeatures(model, text, words, { byWord, wordColumns, whole })
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

interface Added {
  readonly byWord: Float64Array
  readonly wordColumns: number
  /** The columns that words don't have alone. */
  readonly whole: Float64Array
}

/** One pair of lists serves every text: reading is synchronous. */
const features = new FeatureList(1_024)
const pieces = new FeatureList(256)

/**
 * Adds up the rows of a text's features, times their values. The order makes no difference: 8-bit weights times values
 * of 24 bits that are all near 1 leave room for the exact sum.
 */
function addFeatures(model: SentimentModel, text: string, words: readonly Token[], added: Added): void {
  features.clear()
  pieces.clear()
  giveMoodFeatures(sinkFor(model), text, words)
  keepRows(model, features)
  addRows(model.table, features, added)
  addRows(model.pieces.sums, pieces, added)
}

/** The pieces of listed words come as one row. */
function sinkFor({ pieces: known }: SentimentModel): FeatureSink {
  return {
    add: (hash, value, owner) => features.add(hash, value, owner),
    addPieces: (word, value, owner) => {
      const start = known.startOf(word)
      if (start === undefined) features.addPieces(word, value, owner)
      else pieces.add(start, value, owner)
    },
  }
}

/** Leaves the known features, and where their rows begin in place of their hashes. */
function keepRows({ known, rows, columns }: SentimentModel, list: FeatureList): void {
  const { hashes, values, owners, count } = list
  list.clear()
  for (let i = 0; i < count; i++) {
    const hash = hashes[i] ?? 0
    hashes[list.count] = (hash & (rows - 1)) * columns
    values[list.count] = values[i] ?? 0
    owners[list.count] = owners[i] ?? 0
    list.count += knownBit(known, hash)
  }
}

function addRows(
  weights: Int8Array | Int16Array,
  { hashes: starts, values, owners, count }: FeatureList,
  { byWord, wordColumns, whole }: Added,
): void {
  fetchAhead(weights, starts, count)
  for (let i = 0; i < count; i++) {
    const start = starts[i] ?? 0
    const value = values[i] ?? 0
    const word = (owners[i] ?? 0) * wordColumns
    for (let c = 0; c < wordColumns; c++) byWord[word + c] = (byWord[word + c] ?? 0) + value * (weights[start + c] ?? 0)
    for (let c = wordColumns; c < whole.length; c++) whole[c] = (whole[c] ?? 0) + value * (weights[start + c] ?? 0)
  }
}

function lexiconSums({ columns, lexicon }: SentimentModel, features: Float32Array): Float64Array {
  const sums = new Float64Array(columns)
  for (let feature = 0; feature < features.length; feature++) {
    const value = features[feature] ?? 0
    if (value === 0) continue
    const row = feature * columns
    for (let c = 0; c < columns; c++) sums[c] = (sums[c] ?? 0) + value * (lexicon[row + c] ?? 0)
  }
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
