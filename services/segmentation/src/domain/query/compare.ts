import type { Comparison } from '@customer-service/contracts/segmentation'
import { foldWord } from '../prompt/tokens.ts'

/** Whether a value compares so with the operand. What is missing or of another kind never does. */
export function compares(value: number | string | undefined, op: Comparison, operand: unknown): boolean {
  if (value === undefined) return op === 'exists' && operand === false
  switch (op) {
    case 'exists':
      return operand !== false
    case '=':
      return order(value, operand) === 0
    case '!=':
      return isComparable(value, operand) && order(value, operand) !== 0
    case '>':
      return order(value, operand) > 0
    case '>=':
      return order(value, operand) >= 0
    case '<':
      return order(value, operand) < 0
    case '<=':
      return order(value, operand) <= 0
    case 'between':
      return (
        Array.isArray(operand) && operand.length === 2 && order(value, operand[0]) >= 0 && order(value, operand[1]) <= 0
      )
    case 'in':
      return Array.isArray(operand) && operand.some((one) => order(value, one) === 0)
    case 'contains':
      return texts(value, operand, (text, part) => text.includes(part))
    case 'starts_with':
      return texts(value, operand, (text, part) => text.startsWith(part))
    case 'ends_with':
      return texts(value, operand, (text, part) => text.endsWith(part))
    case 'within':
      return false
  }
}

const isComparable = (value: number | string, operand: unknown): boolean => typeof value === typeof operand

/** NaN, which no comparison holds for, when the two can't be compared. */
function order(value: number | string, operand: unknown): number {
  if (typeof value === 'number') return typeof operand === 'number' ? Math.sign(value - operand) : Number.NaN
  if (typeof operand !== 'string') return Number.NaN
  const [a, b] = [foldWord(value.trim()), foldWord(operand.trim())]
  return a === b ? 0 : a < b ? -1 : 1
}

const texts = (value: number | string, operand: unknown, holds: (text: string, part: string) => boolean): boolean =>
  typeof value === 'string' && typeof operand === 'string' && holds(foldWord(value), foldWord(operand))
