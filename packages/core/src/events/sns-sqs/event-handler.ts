import { Losers } from '../../losers.ts'
import type { Log } from '../../service.ts'
import type { Inbox, KeyMark } from '../../store/dynamodb/inbox.ts'
import type { Store } from '../../store/store.ts'
import { type DeadLetters, generationOf } from './dead-letters.ts'
import type { Hold } from './hold.ts'
import type { Received } from './queue.ts'
import { reactAndCommit, type Verdict } from './react-and-commit.ts'
import { attemptOf, messagesOf, type Work } from './work.ts'

export interface EventHandlerOptions {
  readonly consumer: string
  readonly store: Store
  readonly inbox: Inbox
  readonly deadLetters: DeadLetters
  readonly log: Log
  /** Whole seconds that an event waits after that many failed attempts. */
  readonly retrySeconds: (attempts: number) => number
}

/** What a consumer does with events in hand, until each is deleted or given back. */
export interface EventHandler {
  /** Events of one key, one after another. When one has to wait, those behind it go back to the queue. */
  inOrder(works: readonly Work[]): Promise<void>
  /** Events of one reaction in one commit. False when they must be taken one by one. */
  together(works: readonly Work[]): Promise<boolean>
  refuse(message: Received, cause: string): Promise<void>
}

const MOST_ATTEMPTS = 8

/** What became of an event: it left the queue, or it is back there and holds up its key. The mark is the key's new one. */
interface Outcome {
  readonly isBack: boolean
  readonly mark: KeyMark
}

export function openEventHandler(options: EventHandlerOptions, hold: Hold, stopping: AbortSignal): EventHandler {
  const { consumer, store, inbox, deadLetters, log, retrySeconds } = options
  const reacting = { store, losers: new Losers() }

  async function inOrder(works: readonly Work[]): Promise<void> {
    let mark = works[0]?.mark
    for (const [i, work] of works.entries()) {
      if (stopping.aborted && i > 0) return hold.giveBack(messagesOf(works.slice(i)), 0)
      const outcome = await handle({ ...work, mark: mark ?? work.mark })
      if (outcome.isBack) return hold.giveBack(messagesOf(works.slice(i + 1)), 0)
      mark = outcome.mark
    }
  }

  async function handle(work: Work): Promise<Outcome> {
    const { message, mark } = work
    if (!work.isHandled) {
      if (await joinsDeadLetters(work)) return { isBack: false, mark }
      const verdict = await react([work], attemptOf(work, mark))
      if (verdict instanceof Error) return fail(work, verdict)
      if (verdict === 'stopped') {
        await hold.giveBack([message], 0)
        return { isBack: true, mark }
      }
    }
    await hold.delete([message])
    return { isBack: false, mark }
  }

  function react(works: readonly Work[], attempt: number): Promise<Verdict> {
    const deliveries = works.map(({ event }) => ({ ...event, consumer, attempt }))
    return works[0] ? reactAndCommit(reacting, works[0].reaction, deliveries, stopping) : Promise.resolve('done')
  }

  async function fail(work: Work, error: Error): Promise<Outcome> {
    const { message, event, group } = work
    const attempts = attemptOf(work, work.mark)
    const mark = { ...work.mark, eventId: event.id, attempts }
    log.warn({ err: error, consumer, type: event.type, event_id: event.id, attempts }, 'reaction_failed')
    await inbox.failed(consumer, group, event.id, attempts)
    if (attempts < MOST_ATTEMPTS) {
      await hold.giveBack([message], retrySeconds(attempts))
      return { isBack: true, mark }
    }
    const parkedIn = generationOf(message)
    await inbox.park(consumer, group, event.id, parkedIn)
    await deadLetters.bury(message, { attempts, cause: `${error.name}: ${error.message}`, parkedIn })
    await hold.delete([message])
    log.error({ consumer, type: event.type, event_id: event.id }, 'event_dead_lettered')
    return { isBack: false, mark: { ...mark, parkedIn } }
  }

  /** An event whose key has a dead one goes behind it, so that the order holds when they are handed out again. */
  async function joinsDeadLetters({ message, event, group, mark }: Work): Promise<boolean> {
    if (mark.parkedIn === undefined || generationOf(message) > mark.parkedIn) return false
    if (!(await inbox.parkBehind(consumer, group, event.id))) return false
    await deadLetters.bury(message, { attempts: 0, cause: `waits for ${mark.eventId}`, parkedIn: mark.parkedIn })
    await hold.delete([message])
    return true
  }

  return {
    inOrder,
    async together(works) {
      const ids = new Set(works.map((work) => work.event.id))
      if (ids.size < works.length || !works.every(isPlain)) return false
      const verdict = await react(works, 1)
      if (verdict instanceof Error) return false
      if (verdict === 'stopped') await hold.giveBack(messagesOf(works), 0)
      else await hold.delete(messagesOf(works))
      return true
    },
    async refuse(message, cause) {
      log.error({ consumer, cause }, 'foreign_message_dead_lettered')
      await deadLetters.bury(message, { attempts: 0, cause, parkedIn: 0 })
      await hold.delete([message])
    },
  }
}

/** An event that nothing is known of, and whose key doesn't wait. */
const isPlain = ({ isHandled, mark, event }: Work): boolean =>
  !isHandled && mark.parkedIn === undefined && mark.eventId !== event.id
