import { setTimeout as wait } from 'node:timers/promises'
import { AlreadyHandled, Unavailable, VersionConflict } from '../../store/errors.ts'
import type { Store } from '../../store/store.ts'
import { once } from '../../store/write.ts'
import type { Delivery } from '../delivery.ts'
import type { Reaction } from '../event-bus.ts'

/** A reaction that never agrees with what it has just read has a fault of its own. */
const MOST_CONFLICTS = 20
const FIRST_PAUSE_MS = 2
const LONGEST_PAUSE_MS = 2_000

/** `done`: the effect is committed, now or before. `stopped`: the signal came first. An Error speaks against the events. */
export type Verdict = 'done' | 'stopped' | Error

/**
 * Lets a reaction decide about events and commits its writes with their marks. Reacts again when what it read has
 * changed, and for as long as the store or a dependency is unavailable.
 */
export async function reactAndCommit(
  store: Store,
  reaction: Reaction,
  deliveries: readonly Delivery[],
  signal: AbortSignal,
): Promise<Verdict> {
  for (let conflicts = 0, pauses = 0; ; ) {
    try {
      const writes = await reaction.react(deliveries)
      await store.commit([...writes, ...deliveries.map(once)])
      return 'done'
    } catch (error) {
      if (!(error instanceof Error)) return new Error(String(error))
      if (error instanceof AlreadyHandled && deliveries.length === 1) return 'done'
      if (error instanceof VersionConflict && conflicts++ < MOST_CONFLICTS) continue
      if (!(error instanceof Unavailable)) return error
      if (signal.aborted) return 'stopped'
      await pause(pauseMs(error, pauses++), signal)
    }
  }
}

/** Returns early, and without an error, when the signal comes. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  wait(ms, undefined, { signal }).catch(() => undefined)

const pauseMs = ({ retryAfterSeconds }: Unavailable, pauses: number): number =>
  retryAfterSeconds * 1_000 + Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** pauses)
