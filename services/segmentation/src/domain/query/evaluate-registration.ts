import type { TraitCondition, Window } from '@customer-service/contracts/segmentation'
import type { Calendar, Day } from '../analysis/calendar.ts'
import { compares } from './compare.ts'
import { isWithin, type Moment } from './time-range.ts'

/** Whether a customer registered when a condition says; undefined: nobody knows when. */
export function holdsRegistration(
  registered: Day | undefined,
  { op, value }: TraitCondition,
  calendar: Calendar,
  moment: Moment,
): boolean {
  if (registered === undefined) return compares(undefined, op, value)
  const { number: day } = registered
  if (op === 'within') return isWindow(value) && isWithin(value, moment)({ day, instant: day * 86_400_000 })
  const days = [value].flat().map((one) => (typeof one === 'string' ? calendar.dayOf(one)?.number : one))
  return compares(day, op, Array.isArray(value) ? days : days[0])
}

const isWindow = (value: unknown): value is Window =>
  typeof value === 'object' && value !== null && ['last', 'calendar', 'ago', 'from', 'to'].some((key) => key in value)
