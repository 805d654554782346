import type { MetricCondition, TraitCondition, Window } from '@customer-service/contracts/segmentation'
import { amountText, itemText, lastingText, locative, numberText, windowText } from './words.ts'

/** What a customer is or, with `isSo` false, isn't: `İzmir'de yaşayan`, `kadın olmayan`. */
export function attributeText(node: TraitCondition | MetricCondition, isSo: boolean): string {
  return node.kind === 'trait' ? traitText(node, isSo) : metricText(node, isSo)
}

const being = (what: string, isSo: boolean): string => `${what} ${isSo ? 'olan' : 'olmayan'}`
const living = (where: string, isSo: boolean): string => `${where} ${isSo ? 'yaşayan' : 'yaşamayan'}`

function traitText({ field, op, value }: TraitCondition, isSo: boolean): string {
  const values = [value].flat()
  if (field === 'age') return being(ageText(op, values), isSo)
  if (field === 'gender' && op === '=') return being(value === 'F' ? 'kadın' : 'erkek', isSo)
  const isOneOf = op === '=' || op === 'in'
  if (field === 'city' && isOneOf)
    return living(`${[...values.slice(0, -1), locative(String(values.at(-1)))].join(' veya ')}`, isSo)
  if (field === 'region' && isOneOf) return living(`${values.join(' veya ')} bölgesinde`, isSo)
  if (field === 'registered_at' && op === 'within' && isWindow(value))
    return `${windowText(value)}${isSo ? 'kaydolan' : 'kaydolmayan'}`
  return being(`${field} ${amountText(op, value)}`, isSo)
}

const isWindow = (value: unknown): value is Window => typeof value === 'object' && value !== null

function ageText(op: TraitCondition['op'], values: readonly unknown[]): string {
  const [first, second] = values.map(numberText)
  switch (op) {
    case '>':
      return `${first} yaş üstü`
    case '<':
      return `${first} yaş altı`
    case '>=':
      return `${first} yaş ve üzeri`
    case '<=':
      return `en fazla ${first} yaşında`
    case 'between':
      return `${first} ile ${second} yaş arası`
    default:
      return `${first} yaşında`
  }
}

const LABELS: Readonly<Record<string, string>> = {
  HighValue: 'yüksek değerli',
  Standard: 'standart değerli',
  Riskli: 'kaybetme riski',
  Ilık: 'ılık',
  Aktif: 'aktif',
  GenZ: 'Z kuşağı',
  GençYetişkin: 'genç yetişkin',
  Yetişkin: 'orta yaşlı',
  Olgun: 'olgun',
}
const NAMES: Readonly<Partial<Record<string, string>>> = {
  avg_basket: 'ortalama sepeti',
  predicted_clv: 'tahmini yaşam boyu değeri',
  interest_score: 'ilgi skoru',
  p_buy_90d: 'satın alma olasılığı',
  p_alive: 'kalma olasılığı',
}
const PLACES: Readonly<Partial<Record<string, string>>> = {
  total_value_percentile: 'harcamaya',
  purchase_count_percentile: 'alışveriş sayısına',
}

function metricText({ metric, op, value, item }: MetricCondition, isSo: boolean): string {
  const values = [value].flat()
  const isOneOf = op === '=' || op === 'in'
  if (metric === 'loyalty_tier' && isOneOf)
    return being(`${values.map((tier) => String(tier).toLocaleLowerCase('tr')).join(' veya ')} üye`, isSo)
  const label = op === '=' ? LABELS[String(value)] : undefined
  if (label !== undefined) return being(label, isSo)
  if (metric === 'affinity_category' && op === '=') return being(`favori kategorisi ${value}`, isSo)
  if (metric === 'membership_time') return being(`${lastingText(op, value)} üye`, isSo)
  const by = op === '>=' ? PLACES[metric] : undefined
  if (by !== undefined)
    return being(
      `${by} göre en üst %${numberText((100 - Number(value)).toFixed(6).replace(/\.?0+$/, ''))} diliminde`,
      isSo,
    )
  return being(`${item ? `${itemText(item)} için ` : ''}${NAMES[metric] ?? metric} ${amountText(op, value)}`, isSo)
}
