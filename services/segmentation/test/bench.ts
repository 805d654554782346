import { analyze } from '../src/domain/analysis/analyze.ts'
import { analyzeLine } from '../src/domain/analysis/analyze-line.ts'
import { readCustomerData } from '../src/domain/analysis/read-customer-data.ts'
import { FRAME } from './arbitrary-customer.ts'

/** Customers a second of processor time: the pure rules (checking and analysis), and lines of a batch (JSON, words). */
const CUSTOMERS = 4_000
const ROUNDS = 3
const CATEGORIES = ['SKINCARE', 'Makeup', 'cilt bakımı']

function customerData(customer: number, products: number): object {
  const productHistory = Array.from({ length: products }, (_, product) => ({
    productId: `P-${product}`,
    category: CATEGORIES[(customer + product) % CATEGORIES.length],
    totalQuantity: 2 + product,
    totalSpent: ((customer * 37 + product * 101) % 100_000) / 100,
    orderCount: 1 + ((customer + product) % 5),
    lastPurchase: '2026-01-20T00:00:00',
    avgDaysBetween: product % 2 === 0 ? 12.5 : null,
  }))
  return {
    city: 'Istanbul',
    customer: {
      customerId: `C-${customer}`,
      city: 'Istanbul',
      age: 18 + (customer % 60),
      gender: 'F',
      registeredAt: '2024-03-15T00:00:00',
      productHistory,
    },
    region: { name: 'Marmara', climateType: 'Temperate', medianBasket: 75.5, trend: 'Skincare' },
    currentSeason: 'Winter',
  }
}

/** The best of the rounds. */
function perSecond(work: () => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return CUSTOMERS / ((user + system) / 1e6)
  })
  return Math.round(Math.max(...rounds))
}

for (const products of [2, 5, 10, 20]) {
  const data = Array.from({ length: CUSTOMERS }, (_, customer) => customerData(customer, products))
  const lines = data.map((each) => JSON.stringify({ customerData: each }))
  const rules = perSecond(() => {
    for (const each of data) analyze(readCustomerData(each, FRAME), FRAME.asOf)
  })
  const batch = perSecond(() => {
    for (const line of lines) JSON.stringify(analyzeLine(line, FRAME, 'en'))
  })
  console.log(`${products} products a customer: rules ${rules}/s, lines ${batch}/s per core`)
}
