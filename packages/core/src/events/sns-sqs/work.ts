import { type Inbox, type KeyMark, noMark } from '../../store/dynamodb/inbox.ts'
import type { Reaction } from '../event-bus.ts'
import { type CarriedEvent, fromEnvelope } from './envelope.ts'
import { groupOf } from './group.ts'
import type { Received } from './queue.ts'

/** An event in hand, with what is known of it and of its key. */
export interface Work {
  readonly message: Received
  readonly event: CarriedEvent
  readonly group: string
  readonly reaction: Reaction
  readonly isHandled: boolean
  readonly mark: KeyMark
}

/** Messages by what is to be done with them. */
export interface Sorted {
  readonly works: readonly Work[]
  /** Messages that hold no event of ours, and why. */
  readonly strangers: readonly { readonly message: Received; readonly cause: string }[]
  /** Events that nobody here reacts to any more. */
  readonly unwanted: readonly Received[]
}

/** Reads messages, and recalls what the consumer knows of their events and keys. */
export async function sortMessages(
  messages: readonly Received[],
  reactions: ReadonlyMap<string, Reaction>,
  consumer: string,
  inbox: Inbox,
): Promise<Sorted> {
  const strangers: { readonly message: Received; readonly cause: string }[] = []
  const unwanted: Received[] = []
  const wanted: Pick<Work, 'message' | 'event' | 'group' | 'reaction'>[] = []
  for (const message of messages) {
    const event = fromEnvelope(message.text)
    const reaction = typeof event === 'string' ? undefined : reactions.get(event.type)
    if (typeof event === 'string') strangers.push({ message, cause: event })
    else if (!reaction) unwanted.push(message)
    else wanted.push({ message, event, group: groupOf(event.key), reaction })
  }
  const subjects = wanted.map(({ event, group }) => ({ id: event.id, group }))
  const { handled, marks } = await inbox.recall(consumer, subjects)
  const works = wanted.map((work) => ({
    ...work,
    isHandled: handled.has(work.event.id),
    mark: marks.get(work.group) ?? noMark,
  }))
  return { works, strangers, unwanted }
}

export const messagesOf = (works: readonly Work[]): readonly Received[] => works.map((work) => work.message)

/** 1 for the first attempt. Attempts of an earlier event of the key don't count. */
export const attemptOf = ({ event }: Pick<Work, 'event'>, mark: KeyMark): number =>
  (mark.eventId === event.id ? mark.attempts : 0) + 1
