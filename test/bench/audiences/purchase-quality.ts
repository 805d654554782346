import {
  type BetaGeometric,
  type Buyer,
  chanceAlive,
  chanceToBuy,
  expectedPurchases,
} from '../../../services/segmentation/src/domain/value/beta-geometric.ts'
import { fitBetaGeometric } from '../../../services/segmentation/src/domain/value/fit-beta-geometric.ts'
import type { ValueModels } from '../../../services/segmentation/src/domain/value/fit-value-models.ts'
import { buyerOf, fitValueModels } from '../../../services/segmentation/src/domain/value/fit-value-models.ts'
import { purchaseHistory } from '../../../services/segmentation/src/domain/value/purchase-history.ts'
import type { Shop } from './shop.ts'

const DAY = 86_400
const HELD_BACK_DAYS = 182
const WEEKS = HELD_BACK_DAYS / 7
const DECILES = 10

export interface PurchaseQuality {
  readonly models: ValueModels
  readonly buyers: number
  /** The share of them that bought again. */
  readonly base: number
  /** The chance that a score puts one who bought again before one who didn't. */
  readonly auc: Readonly<Record<string, number>>
  readonly brier: number
  /** Predicted and real shares, by tenths of the customers. */
  readonly deciles: readonly (readonly [predicted: number, real: number])[]
  readonly total: { readonly predicted: number; readonly real: number }
}

/** Learns from all but the last 26 weeks, and looks who bought in those. */
export function purchaseQuality(shop: Shop): PurchaseQuality {
  const days = Int32Array.from(shop.times, (time) => Math.floor(time / DAY))
  const cut = days.reduce((a, b) => Math.max(a, b)) - HELD_BACK_DAYS
  const history = purchaseHistory(
    { customerCount: shop.customerIds.length, customers: shop.customers, days, values: shop.values },
    cut,
  )
  const models = fitValueModels(history, cut)
  const model = models.purchases?.model
  if (!model) throw new Error('Too few customers bought again')
  const later = laterPurchases(shop, days, cut)
  const cases = shop.customerIds.flatMap((_, customer) => {
    const buyer = buyerOf(history, customer, cut)
    return buyer ? [{ buyer, later: later[customer] ?? 0, last: history.lastDay[customer] ?? 0 }] : []
  })
  const bg = fitBetaGeometric(
    'BG',
    cases.map(({ buyer }) => buyer),
  ).model
  const chances = cases.map(({ buyer, later }) => [chanceToBuy(model, buyer, WEEKS), later > 0 ? 1 : 0] as const)
  const aucOf = (score: (one: (typeof cases)[number]) => number) =>
    areaUnderCurve(cases.map((one) => [score(one), one.later > 0]))
  return {
    models,
    buyers: cases.length,
    base: mean(chances.map(([, real]) => real)),
    auc: {
      recency: aucOf(({ last }) => last),
      frequency: aucOf(({ buyer }) => buyer.repeats),
      'P(alive) of BG/NBD': aucOf(({ buyer }) => chanceAlive(bg, buyer)),
      'P(alive)': aucOf(({ buyer }) => chanceAlive(model, buyer)),
      'expected purchases': aucOf(({ buyer }) => expectedPurchases(model, buyer, WEEKS)),
      p_buy: aucOf(({ buyer }) => chanceToBuy(model, buyer, WEEKS)),
    },
    brier: mean(chances.map(([chance, real]) => (chance - real) ** 2)),
    deciles: decilesOf(chances),
    total: {
      predicted: totalOf(
        model,
        cases.map(({ buyer }) => buyer),
      ),
      real: cases.reduce((sum, { later }) => sum + later, 0),
    },
  }
}

/** Days with a purchase after the cut, by customer. */
function laterPurchases({ customers, customerIds }: Shop, days: Int32Array, cut: number): Uint32Array {
  const later = new Uint32Array(customerIds.length)
  const seen = new Set<string>()
  for (const [i, customer] of customers.entries()) {
    const day = days[i] ?? 0
    const key = `${customer} ${day}`
    if (day <= cut || seen.has(key)) continue
    seen.add(key)
    later[customer] = (later[customer] ?? 0) + 1
  }
  return later
}

const totalOf = (model: BetaGeometric, buyers: readonly Buyer[]) =>
  buyers.reduce((sum, buyer) => sum + expectedPurchases(model, buyer, WEEKS), 0)

function decilesOf(chances: readonly (readonly [number, number])[]) {
  const sorted = chances.toSorted(([a], [b]) => a - b)
  return Array.from({ length: DECILES }, (_, i) => {
    const [from, to] = [i, i + 1].map((border) => Math.floor((border * sorted.length) / DECILES))
    const tenth = sorted.slice(from, to)
    return [mean(tenth.map(([chance]) => chance)), mean(tenth.map(([, real]) => real))] as const
  })
}

/** Equal scores count half. */
function areaUnderCurve(cases: readonly (readonly [score: number, isPositive: boolean])[]): number {
  const groups = Map.groupBy(cases, ([score]) => score)
  let [below, positives, won] = [0, 0, 0]
  for (const score of [...groups.keys()].sort((a, b) => a - b)) {
    const group = groups.get(score) ?? []
    const yes = group.filter(([, isPositive]) => isPositive).length
    const no = group.length - yes
    won += yes * (below + no / 2)
    below += no
    positives += yes
  }
  return won / (positives * below)
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
