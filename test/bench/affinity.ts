import { parseArgs } from 'node:util'
import { INTEREST_EVENTS } from '../../services/segmentation/src/domain/affinity/affinity-data.ts'
import { learnInterest } from '../../services/segmentation/src/domain/affinity/learn-interest.ts'
import { measureLargeShop } from './audiences/large-shop.ts'
import { costText, measured } from './audiences/measured.ts'
import { bm25Scores, cosineScores } from './audiences/neighbour-scores.ts'
import { purchaseQuality } from './audiences/purchase-quality.ts'
import { rankingQuality, type Scores } from './audiences/ranking-quality.ts'
import { readFees, readShop } from './audiences/shop.ts'
import { type TimeSplit, timeSplit } from './audiences/time-split.ts'

/**
 * How well the embedded engines rank and predict on the purchases of a real shop, beside simpler ways in the same run:
 * `node test/bench/affinity.ts --data FOLDER`, a folder with `interactions.csv` and `items.csv`, plain or as `.gz`.
 * What training takes at a size: `--customers 100000 --items 5000 --interactions 5000000`.
 */
const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    customers: { type: 'string', default: '100000' },
    items: { type: 'string', default: '5000' },
    interactions: { type: 'string', default: '5000000' },
  },
})
if (options.data === undefined)
  await measureLargeShop(Number(options.customers), Number(options.items), Number(options.interactions))
else await measureQuality(options.data)

async function measureQuality(folder: string): Promise<void> {
  const shop = await readShop(folder)
  const split = timeSplit(shop, await readFees(folder))
  console.log(`Affinity: ${split.train.rowCount} customers, ${split.train.columnCount} items, one cut in time`)
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

  const { result, ...cost } = await measured(() => purchaseQuality(shop))
  console.log(`\nPurchases: ${result.buyers} customers, the last 26 weeks held back, in ${costText(cost)}`)
  console.log(`MBG/NBD      ${figuresOf(result.models.purchases)}`)
  console.log(`Gamma-Gamma  ${figuresOf(result.models.spending)}`)
  console.log(
    `AUC          ${Object.entries(result.auc)
      .map(([name, auc]) => `${name} ${auc.toFixed(3)}`)
      .join(', ')}`,
  )
  console.log(`p_buy        ${result.deciles.map(([predicted]) => predicted.toFixed(3)).join(' ')}`)
  console.log(`really       ${result.deciles.map(([, real]) => real.toFixed(3)).join(' ')}`)
  console.log(
    `Brier        ${result.brier.toFixed(4)}, by the base rate ${(result.base * (1 - result.base)).toFixed(4)}`,
  )
  console.log(`Purchases    ${result.total.predicted.toFixed(0)} expected, ${result.total.real} real`)
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

function figuresOf(
  fitted: { readonly model: object; readonly logLikelihood: number; readonly converged: boolean } | undefined,
): string {
  if (fitted === undefined) return 'too few customers'
  const parameters = Object.entries(fitted.model).flatMap(([name, value]) =>
    typeof value === 'number' ? [`${name} ${value.toPrecision(6)}`] : [],
  )
  return `${parameters.join(', ')}; log-likelihood ${fitted.logLikelihood.toFixed(4)}${fitted.converged ? '' : ', NOT CONVERGED'}`
}
