import type { QueryNode } from '@customer-service/contracts/segmentation'
import { negated } from '../../query/nodes.ts'
import type { Cursor } from '../cursor.ts'
import { ANY_ITEM, chanceOf, interestIn, sumOf } from '../read-metric.ts'
import { Refusal } from '../refusal.ts'
import { readItems } from './read-items.ts'
import { readMoney, readQuantity } from './read-quantity.ts'
import { being, takeVerb } from './read-trait.ts'
import { readWindow } from './read-window.ts'
import { CHANCES } from './words.ts'

/** Figures of a customer: average basket, total spend, predicted value, interest, the favourite category. */
export function readMetric(c: Cursor): QueryNode | undefined {
  return (
    c.attempt(() => being(c, readAmount(c))) ??
    c.attempt(() => being(c, readChance(c))) ??
    c.attempt(() => readInterest(c)) ??
    c.attempt(() => being(c, readScore(c))) ??
    c.attempt(() => readFavourite(c)) ??
    c.attempt(() => being(c, readPercentile(c)))
  )
}

const named = (kinds: readonly string[]): readonly string[] =>
  kinds.flatMap((kind) => [kind, `${kind} tutar`, `${kind} deger`])

const TOTALS = named(['toplam harcama', 'yasam boyu harcama', 'yasam boyu', 'musteri yasam boyu'])
const BASKETS = named(['ortalama sepet', 'sepet ortalama', 'ortalama siparis', 'ortalama alisveris'])
const PREDICTED = named(['tahmini yasam boyu', 'tahmini musteri yasam boyu'])

/** `ortalama sepeti 200'ün üzerinde olan`, `son 1 yılda toplam harcaması 5.000 TL'den fazla olan`. */
function readAmount(c: Cursor): QueryNode | undefined {
  const window = readWindow(c)
  const name = c.take(...TOTALS, ...BASKETS, ...PREDICTED)
  const money = name === undefined ? undefined : readMoney(c)
  if (name === undefined || money === undefined) return undefined
  if (TOTALS.includes(name)) return sumOf(money, undefined, window)
  if (window !== undefined) return undefined
  if (money.currency !== undefined) throw new Refusal('unknown_terms', [money.currency])
  const metric = BASKETS.includes(name) ? 'avg_basket' : 'predicted_clv'
  return { kind: 'metric', metric, ...money.quantity }
}

const IN_90_DAYS = ['', 'onumuzdeki ', 'gelecek '].map((word) => `${word}90 gun icinde`)

/** `satın alma olasılığı yüzde 60'tan fazla olan`, `90 gün içinde satın alma olasılığı en az 0,6 olan`. */
function readChance(c: Cursor): QueryNode | undefined {
  const isSaid = c.take(...IN_90_DAYS) !== undefined
  const metric = c.takeFrom(CHANCES)
  if (metric === undefined || (isSaid && metric !== 'p_buy_90d')) return undefined
  const quantity = readQuantity(
    c,
    () => {
      const isPercent = c.take('%', 'yuzde') !== undefined
      return chanceOf(c.takeNumber(), () => isPercent)
    },
    (chance) => chance,
  )
  return quantity && { kind: 'metric', metric, ...quantity }
}

/** `Camry ile ilgilenen`, `SUV'lara çok ilgi duyan`, `sedan satın alma olasılığı yüksek`. */
function readInterest(c: Cursor): QueryNode | undefined {
  const items = readItems(c)
  if (items === undefined) return undefined
  c.take('ile')
  const isStrong = c.take('cok') !== undefined
  const did = takeVerb(c, 'ilgilen', 'ilgi duy', 'ilgi goster')
  const node = interestIn(items, { op: '>=', value: isStrong ? 0.8 : 0.5 })
  if (did !== undefined) return did || node === undefined ? node : { kind: 'not', of: node }
  if (isStrong || !c.take('satin alma olasilik yuksek', 'alma olasilik yuksek')) return undefined
  return being(c, node)
}

/** `RAV4 için ilgi skoru en az 0,7 olan`. */
function readScore(c: Cursor): QueryNode | undefined {
  const items = c.attempt(() => {
    const found = readItems(c)
    c.take('icin')
    return found
  })
  if (!c.take('ilgi skor', 'ilgi puan')) return undefined
  const quantity = readQuantity(
    c,
    () => c.takeNumber(),
    (n) => n,
  )
  if (quantity === undefined) return undefined
  if (![quantity.value].flat().every((score) => Number(score) >= 0 && Number(score) <= 1))
    throw new Refusal('bad_range')
  return interestIn(items ?? ANY_ITEM, quantity)
}

/** `favori kategorisi SUV olan`. */
function readFavourite(c: Cursor): QueryNode | undefined {
  if (!c.take('favori kategori', 'tercih et kategori')) return undefined
  const category = c.takeFrom(c.vocabulary.categories)
  const isSo = takeVerb(c, 'ol')
  if (category === undefined || isSo === undefined) return undefined
  const node: QueryNode = { kind: 'metric', metric: 'affinity_category', op: '=', value: category }
  return isSo ? node : negated(node)
}

const BY_SPEND = ['harcama', 'toplam harcama', 'harcama tutar', 'toplam harcama tutar']
const BY_COUNT = ['alisveris sayi', 'siparis sayi', 'satin alma sayi']
const HIGHEST = ['ilk', 'en ust', 'en yuksek', 'ust']

/** `harcamaya göre en üst %10'daki`, `sipariş sayısına göre ilk yüzde 5'lik dilimde olan`. */
function readPercentile(c: Cursor): QueryNode | undefined {
  const by = c.take(...BY_SPEND, ...BY_COUNT)
  if (by === undefined || !c.take('gore') || !c.take(...HIGHEST) || !c.take('%', 'yuzde')) return undefined
  const percent = c.takeNumber()
  if (percent === undefined) return undefined
  if (percent <= 0 || percent >= 100) throw new Refusal('bad_range')
  c.take('dilim')
  const metric = BY_SPEND.includes(by) ? 'total_value_percentile' : 'purchase_count_percentile'
  return { kind: 'metric', metric, op: '>=', value: Number((100 - percent).toFixed(6)) }
}
