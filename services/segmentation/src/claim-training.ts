import type { Clock } from '@customer-service/core'
import { put, remove, type Store, VersionConflict } from '@customer-service/core/store'
import { LEARNT, trainingClaims } from './tables.ts'

const CLAIMED_MS = 300_000
const RENEWED_MS = 100_000

/** Whether a process ended while it learnt. */
export async function wasCutShort(store: Store, now: Clock): Promise<boolean> {
  const claim = await store.get(trainingClaims, LEARNT)
  return claim !== undefined && Date.parse(claim.until) <= now().getTime()
}

/**
 * So that one process learns at a time, and Personalize isn't paid twice: undefined while another one does. The claim is
 * renewed until it is disposed of, and ends by itself with its process.
 */
export async function claimTraining(store: Store, now: Clock): Promise<AsyncDisposable | undefined> {
  const claim = await store.get(trainingClaims, LEARNT)
  if (claim !== undefined && Date.parse(claim.until) > now().getTime()) return undefined
  const renew = (expected: number | 'absent' | 'any') =>
    store.commit([
      put(trainingClaims, { name: LEARNT, until: new Date(now().getTime() + CLAIMED_MS).toISOString() }, expected),
    ])
  try {
    await renew(claim?.version ?? 'absent')
  } catch (error) {
    if (error instanceof VersionConflict) return undefined
    throw error
  }
  // A renewal that fails is tried again before the claim ends.
  const timer = setInterval(() => void renew('any').catch(() => undefined), RENEWED_MS)
  timer.unref()
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer)
      await store.commit([remove(trainingClaims, [LEARNT], 'any')])
    },
  }
}
