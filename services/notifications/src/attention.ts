import type { Clock } from '@customer-service/core'

/** Longer than a commit takes, so that what is announced before its commit is found after it. */
const LASTS_MS = 5_000

/** Which queues are about to get something, told by those who decide it to the one who sends it. */
export interface Attention {
  call(queueId: string): void
  isCalled(queueId: string): boolean
}

export function newAttention(now: Clock): Attention {
  const calledAt = new Map<string, number>()
  return {
    call: (queueId) => void calledAt.set(queueId, now().getTime()),
    isCalled(queueId) {
      const ageMs = now().getTime() - (calledAt.get(queueId) ?? Number.NEGATIVE_INFINITY)
      const isFresh = ageMs >= 0 && ageMs <= LASTS_MS
      if (!isFresh) calledAt.delete(queueId)
      return isFresh
    },
  }
}
