import { ByteReader, bytesOf } from './byte-reader.ts'
import type { HiddenLayer, IntentModel, LinearLayer } from './intent-model.ts'

/** What the first bytes of a packed model say. */
interface Header {
  readonly format: typeof FORMAT
  readonly intents: readonly string[]
  readonly hasNone: boolean
  readonly sharpness: number
  readonly threshold: number
  readonly rows: number
  readonly weights: number
  readonly units: number
  readonly hiddenRows: number
  readonly linearStep: number
  readonly hiddenStep: number
}

const FORMAT = 'intents-2'

/** A model as bytes: JSON up to a zero byte, then the layers. Made to be deflated: that leaves a third. */
export function packIntentModel(model: IntentModel): Uint8Array {
  const { rarity, linear, hidden } = model
  const header: Header = {
    format: FORMAT,
    intents: model.intents,
    hasNone: model.hasNone,
    sharpness: model.sharpness,
    threshold: model.threshold,
    rows: rarity.length,
    weights: linear.weights.length,
    units: hidden.units,
    hiddenRows: hidden.weights.length / hidden.units,
    linearStep: linear.step,
    hiddenStep: hidden.step,
  }
  const line = Buffer.from(`${JSON.stringify(header)}\0`)
  return Buffer.concat([line, rarity, ...packLinear(linear), ...packHidden(hidden)])
}

/** The model of such bytes. Throws an Error for others. */
export function loadIntentModel(bytes: Uint8Array): IntentModel {
  const end = bytes.indexOf(0)
  const header = headerOf(bytes.subarray(0, Math.max(0, end)))
  const reader = new ByteReader(bytes.subarray(end + 1))
  const rarity = reader.bytes(header.rows)
  const linear = readLinear(reader, header)
  const hidden = readHidden(reader, header)
  const { intents, hasNone, sharpness, threshold } = header
  return { intents, hasNone, sharpness, threshold, rarity, linear, hidden }
}

function headerOf(line: Uint8Array): Header {
  const header: Header = JSON.parse(new TextDecoder().decode(line))
  if (header.format !== FORMAT) throw new Error(`Not a model of format ${FORMAT}`)
  return header
}

/** How many weights each row has, their classes as distances within the row, and the weights. */
function packLinear({ starts, classes, weights, bias }: LinearLayer): readonly Uint8Array[] {
  const counts = new Uint16Array(starts.length - 1)
  const gaps = classes.slice()
  for (let row = 0; row < counts.length; row++) {
    const [start = 0, end = 0] = starts.subarray(row, row + 2)
    counts[row] = end - start
    for (let i = end - 1; i > start; i--) gaps[i] = (classes[i] ?? 0) - (classes[i - 1] ?? 0)
  }
  return [counts, gaps, weights, bias].map(bytesOf)
}

function readLinear(reader: ByteReader, { rows, weights, intents, hasNone, linearStep }: Header): LinearLayer {
  const counts = new Uint16Array(reader.copy(rows * 2))
  const classes = new Uint16Array(reader.copy(weights * 2))
  const starts = new Uint32Array(rows + 1)
  for (let row = 0; row < rows; row++) {
    const start = starts[row] ?? 0
    const end = start + (counts[row] ?? 0)
    starts[row + 1] = end
    for (let i = start + 1; i < end; i++) classes[i] = (classes[i] ?? 0) + (classes[i - 1] ?? 0)
  }
  return {
    starts,
    classes,
    weights: new Int8Array(reader.copy(weights)),
    bias: new Float32Array(reader.copy((intents.length + Number(hasNone)) * 4)),
    step: linearStep,
  }
}

function packHidden({ weights, bias, output }: HiddenLayer): readonly Uint8Array[] {
  return [weights, bias, output].map(bytesOf)
}

function readHidden(reader: ByteReader, { units, hiddenRows, intents, hasNone, hiddenStep }: Header): HiddenLayer {
  return {
    units,
    weights: new Int8Array(reader.copy(hiddenRows * units)),
    bias: new Float32Array(reader.copy(units * 4)),
    output: new Float32Array(reader.copy((intents.length + Number(hasNone)) * units * 4)),
    step: hiddenStep,
  }
}
