import type { Losers } from '../../losers.ts'
import { AlreadyHandled, Unavailable, VersionConflict } from '../../store/errors.ts'
import type { Write } from '../../store/write.ts'
import type { Entry } from './lane.ts'

/** A reaction that loses to other writers this often in a row has failed. */
const MOST_CONFLICTS = 25

export type Outcome =
  | { readonly kind: 'handled' }
  | { readonly kind: 'unavailable'; readonly retryAfterMs: number }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Commits the effect together with the marks that the entries are handled. */
export type CommitHandled = (entries: readonly Entry[], writes: readonly Write[]) => Promise<void>

export interface AttemptDeps {
  readonly commit: CommitHandled
  readonly losers: Losers
}

/** Lets the reaction of the entries react and commits its writes. Never throws. */
export async function attempt(
  consumer: string,
  entries: readonly [Entry, ...Entry[]],
  attemptNumber: number,
  { commit, losers }: AttemptDeps,
): Promise<Outcome> {
  const { reaction } = entries[0]
  const deliveries = entries.map(({ event: { id, type, key, at, data, seq } }) => {
    return { id, type, key, at, data, consumer, attempt: attemptNumber, seq }
  })
  const react = async () => commit(entries, await reaction.react(deliveries))
  try {
    let conflict = await conflictOf(react)
    for (let conflicts = 1; conflict; conflicts++) {
      if (conflicts > MOST_CONFLICTS) throw conflict
      conflict = await losers.takeTurn(conflict.table, () => conflictOf(react))
    }
    return { kind: 'handled' }
  } catch (error) {
    if (error instanceof Unavailable) return { kind: 'unavailable', retryAfterMs: error.retryAfterSeconds * 1_000 }
    if (isOwnMark(error, entries)) return { kind: 'handled' }
    return { kind: 'failed', error }
  }
}

/** Which rival came first; undefined when it is written. */
async function conflictOf(react: () => Promise<void>): Promise<VersionConflict | undefined> {
  try {
    await react()
    return undefined
  } catch (error) {
    if (error instanceof VersionConflict) return error
    throw error
  }
}

/** A single event that was handled before. In a batch the others weren't: the caller tries them one by one. */
function isOwnMark(error: unknown, entries: readonly Entry[]): boolean {
  return entries.length === 1 && error instanceof AlreadyHandled && error.eventId === entries[0]?.event.id
}
