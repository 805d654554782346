import type { Clock } from '../clock.ts'

/** Limits questions whose answer may be "unknown". Each costs; what turns out to be known is given back. */
export interface AskBudget {
  /** Undefined: ask. Otherwise the whole seconds to wait. */
  take(): number | undefined
  giveBack(): void
}

export interface AskBudgetOptions {
  /** How many may be asked at once. */
  readonly capacity: number
  /** How many come back by themselves. */
  readonly perSecond: number
  readonly now: Clock
}

export function openAskBudget({ capacity, perSecond, now }: AskBudgetOptions): AskBudget {
  let left = capacity
  let since = now().getTime()

  function refill(): void {
    const at = now().getTime()
    left = Math.min(capacity, left + (Math.max(0, at - since) / 1_000) * perSecond)
    since = at
  }

  return {
    take() {
      refill()
      if (left < 1) return Math.ceil((1 - left) / perSecond)
      left--
      return undefined
    },
    giveBack() {
      left = Math.min(capacity, left + 1)
    },
  }
}
