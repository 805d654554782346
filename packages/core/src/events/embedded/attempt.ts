import type { InTurn } from '../../in-turn.ts'
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
  /** Of those that lost to other writers, so that they don't lose to one another again and again. */
  readonly losers: InTurn
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
    if (!(await isWritten(react))) await losers(() => writeAtLast(react))
    return { kind: 'handled' }
  } catch (error) {
    if (error instanceof Unavailable) return { kind: 'unavailable', retryAfterMs: error.retryAfterSeconds * 1_000 }
    if (isOwnMark(error, entries)) return { kind: 'handled' }
    return { kind: 'failed', error }
  }
}

/** False: others wrote first. */
async function isWritten(react: () => Promise<void>): Promise<boolean> {
  try {
    await react()
    return true
  } catch (error) {
    if (error instanceof VersionConflict) return false
    throw error
  }
}

async function writeAtLast(react: () => Promise<void>): Promise<void> {
  for (let conflicts = 1; conflicts < MOST_CONFLICTS; conflicts++) if (await isWritten(react)) return
  await react()
}

/** A single event that was handled before. In a batch the others weren't: the caller tries them one by one. */
function isOwnMark(error: unknown, entries: readonly Entry[]): boolean {
  return entries.length === 1 && error instanceof AlreadyHandled && error.eventId === entries[0]?.event.id
}
