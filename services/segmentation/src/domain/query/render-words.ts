import type { Comparison, Duration, ItemFilter, Window } from '@customer-service/contracts/segmentation'

const OPERATORS: Readonly<Record<Comparison, string>> = {
  '=': 'exactly',
  '!=': 'not',
  '>': 'more than',
  '>=': 'at least',
  '<': 'fewer than',
  '<=': 'at most',
  between: 'between',
  in: 'one of',
  within: 'within',
  contains: 'containing',
  starts_with: 'starting with',
  ends_with: 'ending with',
  exists: 'any',
}

/** `at least 3`, `between 2 and 5`. */
export function compared(op: Comparison, value: unknown, text: (value: unknown) => string = String): string {
  const values = Array.isArray(value) ? value.map(text).join(op === 'between' ? ' and ' : ' or ') : text(value)
  return `${OPERATORS[op]} ${values}`
}

export const amountOf = (value: unknown, currency?: string): string =>
  `${value}${currency === undefined ? '' : ` ${currency}`}`

/** `60 days`, `1 year`. */
export function spanText(value: unknown): string {
  return isDuration(value) ? `${value.n} ${value.unit}${value.n === 1 ? '' : 's'}` : String(value)
}

/** Whether a value of a condition is a length of time. */
export const isDuration = (value: unknown): value is Duration =>
  typeof value === 'object' && value !== null && 'n' in value && 'unit' in value

/** With a blank before, or nothing. */
export function windowText(window: Window | undefined): string {
  if (window === undefined) return ''
  if ('last' in window) return ` in the last ${spanText(window.last)}`
  if ('calendar' in window) return ` ${window.calendar.replace('_', ' ')}`
  if ('ago' in window) return ` between ${spanText(window.ago.to)} and ${spanText(window.ago.from)} ago`
  if (window.from === undefined) return ` until ${window.to}`
  return window.to === undefined ? ` since ${window.from}` : ` between ${window.from} and ${window.to}`
}

/** `the hybrid SUV`, `the SUV or Sedan`. */
export function itemText({ item, powertrain, family, category }: ItemFilter): string {
  const parts = [powertrain, item, family, category].filter((part) => part !== undefined)
  return `the ${parts.map((part) => [part].flat().join(' or ')).join(' ')}`
}
