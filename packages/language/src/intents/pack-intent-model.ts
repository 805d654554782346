import { ByteReader, bytesOf } from './byte-reader.ts'
import type { HiddenLayer, IntentModel, LinearLayer } from './intent-model.ts'

/** What the first bytes of a packed model say. */
interface Header {
  readonly format: typeof FORMAT
  readonly intents: readonly string[]
  readonly hasNone: boolean
  readonly sharpness: number
  readonly threshold: number
  /** Hashed rows, and those of them that the model knows. */
  readonly rows: number
  readonly knownRows: number
  /** Rarity of the others. */
  readonly rarest: number
  readonly weights: number
  readonly units: number
  readonly hiddenRows: number
  readonly linearStep: number
  readonly hiddenStep: number
}

const FORMAT = 'intents-2'

/** A model as bytes: JSON up to a zero byte, the known rows, then the layers. */
export function packIntentModel(model: IntentModel): Uint8Array {
  const { rarity, linear, hidden } = model
  const rarest = rarity.reduce((most, one) => Math.max(most, one), 0)
  const known = knownRows(model, rarest)
  const header: Header = {
    format: FORMAT,
    intents: model.intents,
    hasNone: model.hasNone,
    sharpness: model.sharpness,
    threshold: model.threshold,
    rows: rarity.length,
    knownRows: known.length,
    rarest,
    weights: linear.weights.length,
    units: hidden.units,
    hiddenRows: hidden.weights.length / hidden.units,
    linearStep: linear.step,
    hiddenStep: hidden.step,
  }
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\0`),
    packRows(model, known),
    packLinear(linear),
    packHidden(hidden),
  ])
}

/** The model of such bytes. Throws an Error for others. */
export function loadIntentModel(bytes: Uint8Array): IntentModel {
  const end = bytes.indexOf(0)
  const header = headerOf(bytes.subarray(0, Math.max(0, end)))
  const reader = new ByteReader(bytes, end + 1)
  const { rarity, starts } = readRows(reader, header)
  const linear = { starts, ...readLinear(reader, header) }
  const hidden = readHidden(reader, header)
  const { intents, hasNone, sharpness, threshold } = header
  return { intents, hasNone, sharpness, threshold, rarity, linear, hidden }
}

function headerOf(line: Uint8Array): Header {
  const header: Header = JSON.parse(new TextDecoder().decode(line))
  if (header.format !== FORMAT) throw new Error(`Not a model of format ${FORMAT}`)
  return header
}

/** Rows that have weights, or aren't as rare as those that no example has. */
function knownRows({ rarity, linear: { starts } }: IntentModel, rarest: number): readonly number[] {
  return [...rarity.keys()].filter((row) => rarity[row] !== rarest || starts[row + 1] !== starts[row])
}

/** For each known row: its distance from the one before, its rarity, its number of weights. */
function packRows({ rarity, linear: { starts } }: IntentModel, known: readonly number[]): Uint8Array {
  const gaps = known.map((row, place) => row - (known[place - 1] ?? 0))
  const counts = known.map((row) => (starts[row + 1] ?? 0) - (starts[row] ?? 0))
  return Buffer.concat([packNumbers(gaps), Uint8Array.from(known, (row) => rarity[row] ?? 0), packNumbers(counts)])
}

function readRows(reader: ByteReader, { rows, knownRows: known, rarest }: Header) {
  const gaps = reader.numbers(known)
  const rarities = reader.bytes(known)
  const counts = reader.numbers(known)
  const rarity = new Uint8Array(rows).fill(rarest)
  const starts = new Uint32Array(rows + 1)
  let row = 0
  for (let i = 0; i < known; i++) {
    row += gaps[i] ?? 0
    rarity[row] = rarities[i] ?? 0
    starts[row + 1] = counts[i] ?? 0
  }
  for (let i = 0; i < rows; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0)
  return { rarity, starts }
}

/** Small numbers as a byte; larger ones as 255 and three bytes. */
function packNumbers(values: readonly number[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap((value) => (value < 255 ? [value] : [255, value & 255, (value >> 8) & 255, value >> 16])),
  )
}

/** Classes are bytes where 256 are enough. */
function packLinear({ classes, weights, bias }: LinearLayer): Uint8Array {
  const packed = bias.length <= 256 ? Uint8Array.from(classes) : bytesOf(classes)
  return Buffer.concat([packed, bytesOf(weights), bytesOf(bias)])
}

function readLinear(reader: ByteReader, header: Header): Omit<LinearLayer, 'starts'> {
  const { weights, linearStep } = header
  const classCount = classesOf(header)
  const classes =
    classCount <= 256 ? Uint16Array.from(reader.bytes(weights)) : new Uint16Array(reader.copy(weights * 2))
  return {
    classes,
    weights: new Int8Array(reader.copy(weights)),
    bias: new Float32Array(reader.copy(classCount * 4)),
    step: linearStep,
  }
}

/** Rows of zeros are one byte. */
function packHidden({ units, weights, bias, output }: HiddenLayer): Uint8Array {
  const rows = weights.length / units
  const seen = new Uint8Array(rows)
  const parts: Uint8Array[] = []
  for (let row = 0; row < rows; row++) {
    const part = weights.subarray(row * units, (row + 1) * units)
    if (part.every((weight) => weight === 0)) continue
    seen[row] = 1
    parts.push(bytesOf(part))
  }
  return Buffer.concat([seen, ...parts, bytesOf(bias), bytesOf(output)])
}

function readHidden(reader: ByteReader, header: Header): HiddenLayer {
  const { units, hiddenRows, hiddenStep } = header
  const weights = new Int8Array(hiddenRows * units)
  const seen = reader.bytes(hiddenRows)
  for (let row = 0; row < hiddenRows; row++) if (seen[row]) weights.set(reader.signedBytes(units), row * units)
  return {
    units,
    weights,
    bias: new Float32Array(reader.copy(units * 4)),
    output: new Float32Array(reader.copy(classesOf(header) * units * 4)),
    step: hiddenStep,
  }
}

const classesOf = ({ intents, hasNone }: Header): number => intents.length + Number(hasNone)
