import { hashOfPair, hashOfPart } from '../intents/gram-hash.ts'

/**
 * What words, and pairs of words side by side, are about: a direction for each, learned from questions whose intent is
 * known. Immutable.
 */
export interface SubjectModel {
  readonly dimensions: number
  /** The row of a word's or a pair's hash. */
  readonly rows: ReadonlyMap<number, number>
  /** A row of `dimensions` weights after the other, each in steps of its own. */
  readonly weights: Int8Array
  readonly steps: Float32Array
}

const WORD = 11
const PAIR = 12

export function hashOfStem(stem: string): number {
  return hashOfPart(stem, 0, stem.length, WORD)
}

export function hashOfStems(first: number, second: number): number {
  return hashOfPair(first, second, PAIR)
}

const FORMAT = 'subjects-1'
const HEADER_BYTES = 64

/** A row of a model that is to be packed. */
export interface SubjectRow {
  readonly hash: number
  readonly weights: Float64Array
}

/** The bytes of a model: a line of JSON padded with spaces, hashes, steps, weights; numbers little-endian. */
export function packSubjectModel(dimensions: number, rows: readonly SubjectRow[]): Uint8Array {
  const header = JSON.stringify({ format: FORMAT, dimensions, rows: rows.length }).padEnd(HEADER_BYTES)
  const bytes = new Uint8Array(HEADER_BYTES + rows.length * (8 + dimensions))
  bytes.set(new TextEncoder().encode(header))
  const view = new DataView(bytes.buffer)
  for (const [place, { hash, weights }] of rows.entries()) {
    const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1
    view.setUint32(HEADER_BYTES + 4 * place, hash, true)
    view.setFloat32(HEADER_BYTES + 4 * (rows.length + place), step, true)
    const start = HEADER_BYTES + 8 * rows.length + dimensions * place
    for (let d = 0; d < dimensions; d++) view.setInt8(start + d, Math.round((weights[d] ?? 0) / step))
  }
  return bytes
}

/** The model of such bytes. Throws an Error for others. */
export function loadSubjectModel(bytes: Uint8Array): SubjectModel {
  const { dimensions, rows: count } = headerOf(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rows = new Map<number, number>()
  const steps = new Float32Array(count)
  for (let row = 0; row < count; row++) {
    rows.set(view.getUint32(HEADER_BYTES + 4 * row, true), row)
    steps[row] = view.getFloat32(HEADER_BYTES + 4 * (count + row), true)
  }
  const weights = new Int8Array(Uint8Array.from(bytes.subarray(HEADER_BYTES + 8 * count)).buffer)
  return { dimensions, rows, weights, steps }
}

function headerOf(bytes: Uint8Array): { readonly dimensions: number; readonly rows: number } {
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, HEADER_BYTES)))
  const { format, dimensions, rows } = header
  const isWhole = bytes.length === HEADER_BYTES + rows * (8 + dimensions)
  if (format !== FORMAT || !isWhole) throw new Error(`Not a model of format ${FORMAT}`)
  return { dimensions, rows }
}
