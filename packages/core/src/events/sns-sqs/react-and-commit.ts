import { setTimeout as wait } from 'node:timers/promises'
import type { Losers } from '../../losers.ts'
import { AlreadyHandled, Unavailable, VersionConflict } from '../../store/errors.ts'
import type { Store } from '../../store/store.ts'
import { once } from '../../store/write.ts'
import type { Delivery } from '../delivery.ts'
import type { Reaction } from '../event-bus.ts'

/** A reaction that never agrees with what it has just read has a fault of its own. */
const MOST_CONFLICTS = 20
const FIRST_PAUSE_MS = 2
const LONGEST_PAUSE_MS = 2_000
/** Of a reaction that lost, for rivals in other processes: those of its own go on one after another. */
const LONGEST_DODGE_MS = 200

/** `done`: the effect is committed, now or before. `stopped`: the signal came first. An Error speaks against the events. */
export type Verdict = 'done' | 'stopped' | Error

export interface ReactDeps {
  readonly store: Store
  readonly losers: Losers
}

/**
 * Lets a reaction decide about events and commits its writes with their marks. Reacts again, in turn with others, when what
 * it read has changed, and for as long as the store or a dependency is unavailable.
 */
export async function reactAndCommit(
  { store, losers }: ReactDeps,
  reaction: Reaction,
  deliveries: readonly Delivery[],
  signal: AbortSignal,
): Promise<Verdict> {
  const react = async () => store.commit([...(await reaction.react(deliveries)), ...deliveries.map(once)])
  let attempt = react
  for (let conflicts = 0, pauses = 0; ; ) {
    try {
      await attempt()
      return 'done'
    } catch (error) {
      if (!(error instanceof Error)) return new Error(String(error))
      if (error instanceof AlreadyHandled && deliveries.length === 1) return 'done'
      if (error instanceof VersionConflict && conflicts++ < MOST_CONFLICTS) {
        const { table } = error
        const dodgeMs = Math.random() * Math.min(LONGEST_DODGE_MS, FIRST_PAUSE_MS * 2 ** conflicts)
        attempt = () => losers.takeTurn(table, () => pause(dodgeMs, signal).then(react))
        continue
      }
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
