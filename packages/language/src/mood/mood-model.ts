import { EMOTIONS } from '../emotions/emotion.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { FAMILIES } from './families.ts'
import { LEXICON_FEATURES } from './lexicon-features.ts'
import { PieceSums } from './piece-sums.ts'
import { type Speller, spellerOf } from './spelling.ts'

/** Kinds of texts in which the same words are meant, and judged, differently. */
export const STYLES = ['comment', 'tweet', 'review', 'message'] as const
export type Style = (typeof STYLES)[number]

/**
 * What the network says of a text, in the order of its outputs: log-odds, "neutral" and "comment" being the zero. First
 * the poles in any style, then what each style adds to them.
 */
export const OUTPUTS: readonly string[] = [
  'negative',
  'positive',
  ...STYLES.flatMap((style) => [`negative ${style}`, `positive ${style}`]),
  ...STYLES.slice(1),
  'mixed',
  ...FAMILIES.map((family) => family.join('+')),
  ...EMOTIONS,
]
/** How many of the outputs are poles. */
export const POLE_OUTPUTS = 2 + 2 * STYLES.length

/** Numbers fitted after the network, on texts that it hasn't seen. */
export interface Calibration {
  /** Added to the log-odds of either pole, for each of `STYLES`: what counts as neutral differs. */
  readonly negative: readonly number[]
  readonly positive: readonly number[]
  /** Weights of `ratingFeatures` for the mean rating of people, -1 to 1. */
  readonly rating: readonly number[]
  /** Weights of `mixedFeatures` for the log-odds of "mixed". */
  readonly mixed: readonly number[]
  /** From which chance on an emotion is named, in the order of `EMOTIONS`, and one of a family, in that of `FAMILIES`. */
  readonly emotions: readonly number[]
  readonly families: readonly number[]
}

/** A trained model of mood and emotions: a network with one hidden layer and a linear way past it. Immutable. */
export interface SentimentModel {
  readonly hidden: number
  /** Numbers in a row: the hidden layer's, then one for each output. */
  readonly columns: number
  /** Which features were seen in training, a bit for each hash; others are left out. */
  readonly known: Uint8Array
  /** A row of 8-bit weights for each hashed feature, to be multiplied by their column's scale. */
  readonly table: Int8Array
  /** A power of two, as are the bits of `known`: a hash is brought into their range by its lowest bits. */
  readonly rows: number
  readonly scales: Float32Array
  /** `LEXICON_FEATURES` rows of full weights. */
  readonly lexicon: Float32Array
  /** From the hidden layer to the outputs: `hidden` rows. */
  readonly output: Float32Array
  readonly calibration: Calibration
  /** How people rated English words, -4 to 4, folded. */
  readonly ratings: ReadonlyMap<string, number>
  /** Words that misspelt ones were probably meant to be, the most frequent first, folded. */
  readonly vocabulary: readonly string[]
  readonly speller: Speller
  readonly pieces: PieceSums
}

interface Header {
  readonly hidden: number
  readonly rows: number
  readonly known: number
  readonly outputs: readonly string[]
  readonly scales: readonly number[]
  readonly lexicon: readonly number[]
  readonly output: readonly number[]
  readonly calibration: Calibration
  readonly ratings: Readonly<Record<string, number>>
  readonly vocabulary: string
}

const MAGIC = 'CSMOOD02'
const HEADER_AT = MAGIC.length + 4

/** Reads packed weights. Keeps and uses the bytes, which must not change. Throws an Error when they aren't a model of this version. */
export function loadSentimentModel(bytes: Uint8Array): SentimentModel {
  const text = new TextDecoder()
  if (text.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new Error('Not a sentiment model of this version')
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(MAGIC.length, true)
  const tableAt = HEADER_AT + headerLength
  // The checks below are all that packed weights can be checked for; `packSentimentModel` wrote the rest.
  const header = JSON.parse(text.decode(bytes.subarray(HEADER_AT, tableAt))) as Header
  const { hidden, rows, scales, lexicon, output, calibration } = header
  const columns = hidden + OUTPUTS.length
  const isWhole =
    header.outputs.join() === OUTPUTS.join() &&
    scales.length === columns &&
    lexicon.length === LEXICON_FEATURES * columns &&
    output.length === hidden * OUTPUTS.length &&
    bytes.length === tableAt + header.known + rows * columns &&
    isPowerOfTwo(rows) &&
    isPowerOfTwo(header.known)
  if (!isWhole) throw new Error('The sentiment model is damaged or of another version')
  const known = bytes.subarray(tableAt, tableAt + header.known)
  const table = new Int8Array(bytes.buffer, known.byteOffset + known.length, rows * columns)
  const ratings = new Map(Object.entries(header.ratings))
  const vocabulary = header.vocabulary.split(' ')
  return Object.freeze({
    hidden,
    columns,
    known,
    table,
    rows,
    scales: Float32Array.from(scales),
    lexicon: Float32Array.from(lexicon),
    output: Float32Array.from(output),
    calibration,
    ratings,
    vocabulary,
    speller: spellerOf(vocabulary),
    pieces: new PieceSums({ known, table, rows, columns }, [...vocabulary, ...ratings.keys(), ...STOP_WORDS]),
  })
}

const isPowerOfTwo = (number: number): boolean => number > 0 && (number & (number - 1)) === 0

/** The bytes that `loadSentimentModel` reads. */
export function packSentimentModel(model: Omit<SentimentModel, 'pieces'>): Uint8Array {
  const { hidden, rows, known, table, scales, lexicon, output, calibration, ratings, vocabulary } = model
  const rounded = (numbers: Float32Array) => Array.from(numbers, (number) => Number(number.toPrecision(5)))
  const header: Header = {
    hidden,
    rows,
    known: known.length,
    outputs: OUTPUTS,
    scales: rounded(scales),
    lexicon: rounded(lexicon),
    output: rounded(output),
    calibration,
    ratings: Object.fromEntries(ratings),
    vocabulary: vocabulary.join(' '),
  }
  const headerBytes = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(HEADER_AT + headerBytes.length + known.length + table.length)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(MAGIC.length, headerBytes.length, true)
  bytes.set(headerBytes, HEADER_AT)
  bytes.set(known, HEADER_AT + headerBytes.length)
  bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), HEADER_AT + headerBytes.length + known.length)
  return bytes
}
