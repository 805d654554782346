import { hashOfStem, hashOfStems, packSubjectModel, stem, tokenize } from '@customer-service/language/training'
import { cell, readTable } from '../data/table.ts'
import { principalDirections, type SparseRow } from './principal-directions.ts'

const SETS = ['banking77', 'bitext', 'clinc150', 'hint3-curekart', 'hwu64'] as const
const OUTSIDE = 'oos'
const DIMENSIONS = 64
/** Texts that a word or a pair must be in. */
const LEAST_TEXTS = 3
/** A rarer word says no more than this. */
const MOST_RARITY = 6
/** A pair repeats what its words say. */
const PAIR_SHARE = 0.7

interface Gram {
  readonly hash: number
  readonly isPair: boolean
  /** Texts that have it, by intent. */
  readonly texts: Map<number, number>
}

/** Learns what words are about from the intents of the train parts: words of one intent get one direction. */
export function trainSubjects(folder: string, tell: (line: string) => void): Uint8Array {
  const { grams, sizes } = countGrams(folder)
  const texts = sizes.reduce((sum, size) => sum + size, 0)
  const kept = [...grams.values()].filter((gram) => textsOf(gram) >= LEAST_TEXTS).sort((a, b) => a.hash - b.hash)
  const rows = kept.map((gram) => associations(gram, sizes, texts))
  const directions = principalDirections(rows, sizes.length, DIMENSIONS)
  tell(`subjects: ${kept.length} words and pairs of ${texts} texts, ${sizes.length} intents`)
  return packSubjectModel(
    DIMENSIONS,
    kept.map(({ hash }, place) => ({ hash, weights: projected(rows[place] ?? new Map(), directions) })),
  )
}

function countGrams(folder: string): { readonly grams: Map<number, Gram>; readonly sizes: number[] } {
  const grams = new Map<number, Gram>()
  const intents = new Map<string, number>()
  const sizes: number[] = []
  for (const set of SETS) {
    for (const row of readTable(folder, `${set}/train.tsv`)) {
      if (cell(row, 'label') === OUTSIDE) continue
      const name = `${set}/${cell(row, 'label')}`
      const intent = intents.get(name) ?? intents.size
      intents.set(name, intent)
      sizes[intent] = (sizes[intent] ?? 0) + 1
      for (const [hash, isPair] of gramsOf(cell(row, 'text'))) {
        const gram = grams.get(hash) ?? { hash, isPair, texts: new Map() }
        gram.texts.set(intent, (gram.texts.get(intent) ?? 0) + 1)
        grams.set(hash, gram)
      }
    }
  }
  return { grams, sizes }
}

/** Each once, with whether it is a pair. */
function gramsOf(text: string): ReadonlyMap<number, boolean> {
  const words = tokenize(text).map(({ folded }) => hashOfStem(stem(folded)))
  const pairs = words.slice(1).map((word, before) => [hashOfStems(words[before] ?? 0, word), true] as const)
  return new Map([...words.map((word) => [word, false] as const), ...pairs])
}

const textsOf = ({ texts }: Gram): number => texts.values().reduce((sum, count) => sum + count, 0)

/** By intent: how much likelier a gram is in it than anywhere (the logarithm, never negative), of length its weight. */
function associations(gram: Gram, sizes: readonly number[], texts: number): SparseRow {
  const shares = [...gram.texts].map(([intent, count]) => [intent, count / (sizes[intent] ?? 1)] as const)
  const all = shares.reduce((sum, [, share]) => sum + share, 0)
  const likelier = shares
    .map(([intent, share]) => [intent, Math.log((share / all) * sizes.length)] as const)
    .filter(([, value]) => value > 0)
  const norm = Math.sqrt(likelier.reduce((sum, [, value]) => sum + value * value, 0)) || 1
  const rarity = Math.min(MOST_RARITY, Math.log(1 + texts / (textsOf(gram) + 0.5)))
  const weight = (rarity * (gram.isPair ? PAIR_SHARE : 1)) / norm
  return new Map(likelier.map(([intent, value]) => [intent, value * weight]))
}

function projected(row: SparseRow, directions: readonly Float64Array[]): Float64Array {
  return Float64Array.from(directions, (direction) => {
    let sum = 0
    for (const [column, value] of row) sum += value * (direction[column] ?? 0)
    return sum
  })
}
