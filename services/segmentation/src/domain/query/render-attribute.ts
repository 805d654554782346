import type { MetricCondition, TraitCondition } from '@customer-service/contracts/segmentation'
import { compared, itemText, spanText, windowText } from './render-words.ts'

const AGES: Readonly<Partial<Record<string, string>>> = {
  '>': 'over',
  '<': 'under',
  '>=': 'at least',
  '<=': 'at most',
  '=': 'exactly',
}

/** `live in Istanbul or Ankara`, `are over 40 years old`. */
export function renderTrait({ field, op, value }: TraitCondition): string {
  const values = [value].flat()
  if (field === 'age' && op === 'between') return `are between ${values.join(' and ')} years old`
  if (field === 'age' && AGES[op] !== undefined) return `are ${AGES[op]} ${value} years old`
  if (field === 'gender' && op === '=') return `are ${value === 'F' ? 'women' : 'men'}`
  if (field === 'city' && (op === '=' || op === 'in')) return `live in ${values.join(' or ')}`
  if (field === 'region' && (op === '=' || op === 'in')) return `live in the ${values.join(' or ')} region`
  if (field === 'registered_at' && op === 'within' && isWindow(value)) return `registered${windowText(value)}`
  return `have a ${field} ${compared(op, value)}`
}

const isWindow = (value: unknown): value is Parameters<typeof windowText>[0] =>
  typeof value === 'object' && value !== null

const LABELS: Readonly<Record<string, string>> = {
  HighValue: 'high-value',
  Standard: 'standard-value',
  Riskli: 'at risk of churning',
  Ilık: 'cooling off',
  Aktif: 'active',
  GenZ: 'Gen Z',
  GençYetişkin: 'young adults',
  Yetişkin: 'middle-aged',
  Olgun: 'seniors',
}
const TIERS: Readonly<Record<string, string>> = { Platin: 'platinum', Altın: 'gold', Gümüş: 'silver', Bronz: 'bronze' }
const NAMES: Readonly<Partial<Record<string, string>>> = {
  avg_basket: 'an average basket',
  predicted_clv: 'a predicted lifetime value',
  interest_score: 'an interest score',
  p_buy_90d: 'a purchase probability',
  p_alive: 'a probability of staying',
}

/** `are high-value`, `have an interest score at least 0.5 for the CAMRY`. */
export function renderMetric({ metric, op, value, item }: MetricCondition): string {
  const values = [value].flat()
  if (metric === 'loyalty_tier' && (op === '=' || op === 'in'))
    return `are ${values.map((tier) => TIERS[String(tier)] ?? tier).join(' or ')} members`
  const label = op === '=' ? LABELS[String(value)] : undefined
  if (label !== undefined) return `are ${label}`
  if (metric === 'affinity_category' && op === '=') return `have a favourite category of ${value}`
  if (metric === 'membership_time') return `are members for ${compared(op, value, spanText)}`
  if (metric.endsWith('_percentile') && op === '>=')
    return `are in the top ${Number((100 - Number(value)).toFixed(6))}% by ${metric === 'total_value_percentile' ? 'spend' : 'number of purchases'}`
  return `have ${NAMES[metric] ?? `a ${metric}`} ${compared(op, value)}${item ? ` for ${itemText(item)}` : ''}`
}
