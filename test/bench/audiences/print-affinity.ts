import { INTEREST_EVENTS } from '../../../services/segmentation/src/domain/affinity/affinity-data.ts'
import { learnInterest } from '../../../services/segmentation/src/domain/affinity/learn-interest.ts'
import { costText, measured } from './measured.ts'
import { bm25Scores, cosineScores } from './neighbour-scores.ts'
import { rankingQuality, type Scores } from './ranking-quality.ts'
import type { TimeSplit } from './time-split.ts'

/** How well the embedded engine ranks beside simpler ways. */
export async function printAffinity(split: TimeSplit): Promise<void> {
  console.log(`Affinity: ${split.train.rowCount} customers, ${split.train.columnCount} items`)
  console.log(`${''.padEnd(22)}  item to customers       customer to items`)
  console.log(`${''.padEnd(22)}  recall@1%  recall@5%   nDCG@10  recall@20`)
  for (const [name, learn] of Object.entries({
    'most active customers': activityScores,
    'most popular items': popularityScores,
    'item-kNN cosine': cosineScores,
    'item-kNN BM25': bm25Scores,
    'embedded (iALS)': embeddedScores,
  })) {
    const { result, ...cost } = await measured(() => rankingQuality(split, learn(split)))
    const { recall1, recall5, ndcg10, recall20 } = result
    const figures = [recall1, recall5, ndcg10, recall20].map((figure) => figure.toFixed(4).padStart(9)).join('  ')
    console.log(`${name.padEnd(22)}  ${figures}   learnt and ranked in ${costText(cost)}`)
  }
}

function activityScores({ train }: TimeSplit): Scores {
  const counts = Array.from(
    { length: train.rowCount },
    (_, row) => (train.starts[row + 1] ?? 0) - (train.starts[row] ?? 0),
  )
  return () => counts
}

function popularityScores({ train, trainByItem: { starts } }: TimeSplit): Scores {
  return (item) => new Float64Array(train.rowCount).fill((starts[item + 1] ?? 0) - (starts[item] ?? 0))
}

function embeddedScores({ known }: TimeSplit): Scores {
  const purchase = INTEREST_EVENTS.indexOf('purchase')
  const { rank, customers, items } = learnInterest({
    ...known,
    bands: new Uint8Array(known.customerIds.length),
    events: new Uint8Array(known.times.length).fill(purchase),
    itemCount: known.itemIds.length,
  })
  return (item) =>
    Float32Array.from(known.customerIds, (_, customer) => {
      let dot = 0
      for (let f = 0; f < rank; f++) dot += (customers[customer * rank + f] ?? 0) * (items[item * rank + f] ?? 0)
      return dot
    })
}
