import { parseArgs } from 'node:util'
import { measureLargeShop } from './audiences/large-shop.ts'
import { printAffinity } from './audiences/print-affinity.ts'
import { printPurchases } from './audiences/print-purchases.ts'
import { hasTable } from './audiences/read-table.ts'
import { readFees, readShop } from './audiences/shop.ts'
import { givenSplit, timeSplit } from './audiences/time-split.ts'

/**
 * How well the embedded engines rank and predict on what the customers of a real shop did, beside simpler ways in the same
 * run: `node test/bench/affinity.ts --data FOLDER`, a folder with `interactions.csv`, plain or as `.gz`. It is cut in time,
 * unless there is a `test.csv` to find. What training takes at a size:
 * `--customers 100000 --items 5000 --interactions 5000000`.
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
  if (hasTable(folder, 'test')) {
    await printAffinity(givenSplit(shop, await readShop(folder, 'test')))
    return
  }
  await printAffinity(timeSplit(shop, await readFees(folder)))
  await printPurchases(shop)
}
