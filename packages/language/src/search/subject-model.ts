import { hashOfPair, hashOfPart } from '../hash.ts'

/**
 * What words, and pairs of words side by side, are about: a direction for each, learned from questions whose intent is
 * known. Immutable.
 */
export interface SubjectModel {
  readonly dimensions: number
  /** By row: the hash of its word or pair. */
  readonly hashes: Uint32Array
  /** A table of hashes, open addressing: 1 + the row, 0 where none is. Its length is a power of two. */
  readonly places: Int32Array
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
  const hashes = new Uint32Array(count)
  const steps = new Float32Array(count)
  for (let row = 0; row < count; row++) {
    hashes[row] = view.getUint32(HEADER_BYTES + 4 * row, true)
    steps[row] = view.getFloat32(HEADER_BYTES + 4 * (count + row), true)
  }
  const weights = new Int8Array(Uint8Array.from(bytes.subarray(HEADER_BYTES + 8 * count)).buffer)
  return { dimensions, hashes, places: placesOf(hashes), weights, steps }
}

/** The row of a hash; -1 where the model has none. */
export function rowOf({ hashes, places }: SubjectModel, hash: number): number {
  const mask = places.length - 1
  for (let place = hash & mask; ; place = (place + 1) & mask) {
    const row = (places[place] ?? 0) - 1
    if (row < 0 || hashes[row] === hash) return row
  }
}

function placesOf(hashes: Uint32Array): Int32Array {
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * hashes.length + 1)))
  const mask = places.length - 1
  for (const [row, hash] of hashes.entries()) {
    let place = hash & mask
    while (places[place] !== 0) place = (place + 1) & mask
    places[place] = row + 1
  }
  return places
}

function headerOf(bytes: Uint8Array): { readonly dimensions: number; readonly rows: number } {
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, HEADER_BYTES)))
  const { format, dimensions, rows } = header
  const isWhole = bytes.length === HEADER_BYTES + rows * (8 + dimensions)
  if (format !== FORMAT || !isWhole) throw new Error(`Not a model of format ${FORMAT}`)
  return { dimensions, rows }
}
