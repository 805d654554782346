import { ageSegment } from '../analysis/labels.ts'

/** Events that show interest in an item, and how much of it: a purchase is 1. */
export const INTEREST_EVENTS = ['purchase', 'test_drive', 'add_to_cart', 'view', 'email_click'] as const
const WEIGHTS = Float32Array.of(1, 0.8, 0.5, 0.3, 0.2)

/** What customers did with items, a column each, and what is known of customers who did nothing. */
export interface AffinityData {
  readonly customerIds: readonly string[]
  /** For each customer what `bandOf` says. */
  readonly bands: Uint8Array
  readonly itemIds: readonly string[]
  /** Interactions in any order: positions in `customerIds`, in `itemIds` and in `INTEREST_EVENTS`. */
  readonly customers: Uint32Array
  readonly items: Uint32Array
  readonly events: Uint8Array
  /** Seconds since 1970. */
  readonly times: Uint32Array
}

export const weightOf = (event: number): number => WEIGHTS[event] ?? 0

export const BANDS = 16
const GENDERS = ['F', 'M']
const AGES = ['GenZ', 'GençYetişkin', 'Yetişkin', 'Olgun']

/** Gender and age as one small number: customers of a band are alike as far as anybody can tell. 0: nothing is known. */
export function bandOf({
  age,
  gender,
}: {
  readonly age?: number | undefined
  readonly gender?: string | undefined
}): number {
  const ageBand = age === undefined ? 0 : 1 + AGES.indexOf(ageSegment(age))
  return (1 + AGES.length) * (1 + GENDERS.indexOf(gender ?? '')) + ageBand
}
