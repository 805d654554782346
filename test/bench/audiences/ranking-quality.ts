import type { SparseMatrix } from '../../../services/segmentation/src/domain/affinity/sparse-matrix.ts'
import type { TimeSplit } from './time-split.ts'

export interface RankingQuality {
  /** Of an item's later customers, how many are in the first hundredth (twentieth) of those who hadn't bought it. */
  readonly recall1: number
  readonly recall5: number
  /** Of a customer's ranked items. */
  readonly ndcg10: number
  readonly recall20: number
}

/** A model's scores: for every item one for each customer. */
export type Scores = (item: number) => ArrayLike<number>

export function rankingQuality(split: TimeSplit, scores: Scores): RankingQuality {
  const { train, trainByItem, test, testByItem } = split
  const [customers, items] = [train.rowCount, train.columnCount]
  const all = new Float32Array(customers * items)
  for (let item = 0; item < items; item++) {
    const column = scores(item)
    for (let customer = 0; customer < customers; customer++) all[customer * items + item] = column[customer] ?? 0
  }
  const itemScores = (item: number) =>
    Float32Array.from({ length: customers }, (_, customer) => all[customer * items + item] ?? 0)
  const customerScores = (customer: number) => all.slice(customer * items, (customer + 1) * items)
  const [hundredth, twentieth] = [Math.round(customers / 100), Math.round(customers / 20)]
  return {
    recall1: meanOver(trainByItem, testByItem, itemScores, hundredth, recall),
    recall5: meanOver(trainByItem, testByItem, itemScores, twentieth, recall),
    ndcg10: meanOver(train, test, customerScores, 10, ndcg),
    recall20: meanOver(train, test, customerScores, 20, recall),
  }
}

type Measure = (ranked: readonly number[], wanted: ReadonlySet<number>, places: number) => number

/** The mean over rows that have something to find. What a row had before isn't ranked. */
function meanOver(
  had: SparseMatrix,
  wanted: SparseMatrix,
  scoresOf: (row: number) => Float32Array,
  places: number,
  measure: Measure,
): number {
  const found: number[] = []
  for (let row = 0; row < wanted.rowCount; row++) {
    const targets = new Set(columnsOf(wanted, row))
    if (targets.size === 0) continue
    const scores = scoresOf(row)
    for (const column of columnsOf(had, row)) scores[column] = Number.NEGATIVE_INFINITY
    found.push(measure(best(scores, places), targets, places))
  }
  return found.reduce((a, b) => a + b, 0) / found.length
}

const columnsOf = ({ columns, starts }: SparseMatrix, row: number) => columns.subarray(starts[row], starts[row + 1])

/** The places of the highest scores; of equals the first. */
function best(scores: Float32Array, count: number): readonly number[] {
  const least = scores.toSorted()[scores.length - count] ?? Number.NEGATIVE_INFINITY
  const places = [...scores.keys()]
  const above = places.filter((place) => (scores[place] ?? 0) > least)
  const equal = places.filter((place) => scores[place] === least)
  return [...above.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b), ...equal].slice(0, count)
}

const recall: Measure = (ranked, wanted, places) =>
  ranked.filter((place) => wanted.has(place)).length / Math.min(places, wanted.size)

const ndcg: Measure = (ranked, wanted, places) => {
  const gain = (place: number) => 1 / Math.log2(place + 2)
  const ideal = Array.from({ length: Math.min(places, wanted.size) }, (_, place) => gain(place))
  return sum(ranked.map((target, place) => (wanted.has(target) ? gain(place) : 0))) / sum(ideal)
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
