import type { Clock } from '../clock.ts'
import { MAX_REMEMBERED } from './signing-key-provider.ts'

export interface UseNotesOptions {
  readonly note: (accessKeyId: string, at: Date) => Promise<unknown>
  readonly now: Clock
}

const NOTED_MS = 5 * 60_000
const MAX_NOTING = 8

/** Notes that a key was used: at most every 5 minutes, few at a time, waited for by nobody. */
export function useNotes({ note, now }: UseNotesOptions): (accessKeyId: string) => void {
  const noted = new Map<string, number>()
  let noting = 0

  return (accessKeyId) => {
    const date = now()
    const at = date.getTime()
    // Also when the clock was set back meanwhile.
    const isNoted = Math.abs(at - (noted.get(accessKeyId) ?? Number.NEGATIVE_INFINITY)) < NOTED_MS
    if (isNoted || noting >= MAX_NOTING) return
    if (noted.size >= MAX_REMEMBERED) noted.clear()
    noted.set(accessKeyId, at)
    noting++
    // A note that is lost comes with a later request.
    note(accessKeyId, date)
      .catch(() => noted.delete(accessKeyId))
      .finally(() => noting--)
  }
}
