import type { SparseMatrix } from '../../../services/segmentation/src/domain/affinity/sparse-matrix.ts'
import type { Scores } from './ranking-quality.ts'
import type { TimeSplit } from './time-split.ts'

const NEIGHBOURS = 50

/** Weight of a cell of items by customers. */
type Weight = (item: number, customer: number) => number

/** Item-kNN by the cosine of the items' customers. */
export function cosineScores(split: TimeSplit): Scores {
  const lengths = countsOf(split.trainByItem).map(Math.sqrt)
  return neighbourScores(split, (item) => 1 / (lengths[item] ?? 1))
}

/** Item-kNN by BM25: customers with few items say more, items with many customers less. */
export function bm25Scores(split: TimeSplit): Scores {
  const [k1, b] = [1.2, 0.75]
  const perItem = countsOf(split.trainByItem)
  const perCustomer = countsOf(split.train)
  const mean = split.train.columns.length / perItem.length
  return neighbourScores(split, (item, customer) => {
    const norm = 1 - b + (b * (perItem[item] ?? 0)) / mean
    return ((k1 + 1) / (k1 * norm + 1)) * Math.log(perItem.length / (1 + (perCustomer[customer] ?? 0)))
  })
}

function neighbourScores({ train, trainByItem }: TimeSplit, weight: Weight): Scores {
  return (item) => {
    const scores = new Float64Array(train.rowCount)
    for (const [neighbour, likeness] of neighboursOf(item, train, trainByItem, weight))
      for (const customer of columnsOf(trainByItem, neighbour)) scores[customer] = (scores[customer] ?? 0) + likeness
    return scores
  }
}

function neighboursOf(item: number, train: SparseMatrix, byItem: SparseMatrix, weight: Weight) {
  const likeness = new Float64Array(train.columnCount)
  for (const customer of columnsOf(byItem, item)) {
    const own = weight(item, customer)
    for (const other of columnsOf(train, customer))
      likeness[other] = (likeness[other] ?? 0) + own * weight(other, customer)
  }
  likeness[item] = 0
  return [...likeness.entries()]
    .filter(([, value]) => value > 0)
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, NEIGHBOURS)
}

const columnsOf = ({ columns, starts }: SparseMatrix, row: number) => columns.subarray(starts[row], starts[row + 1])

const countsOf = (matrix: SparseMatrix): readonly number[] =>
  Array.from({ length: matrix.rowCount }, (_, row) => columnsOf(matrix, row).length)
