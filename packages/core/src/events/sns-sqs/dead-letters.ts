import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../clock.ts'
import type { Inbox } from '../../store/dynamodb/inbox.ts'
import type { DeadLetter } from '../event-bus.ts'
import { fromEnvelope } from './envelope.ts'
import { groupOf } from './group.ts'
import type { Queue, Received } from './queue.ts'

/** The dead letters of one consumer: a FIFO queue beside its own. */
export interface DeadLetters {
  /** Writes the cause beside the message. The message's own queue must still be told to forget it. */
  bury(message: Received, death: Death): Promise<void>
  list(limit: number): Promise<readonly DeadLetter[]>
  /**
   * Events of a parked key that arrive meanwhile are buried behind the others: further passes bring them after them.
   * What fails again stays.
   */
  redrive(): Promise<number>
}

export interface Death {
  readonly attempts: number
  readonly cause: string
  /** Generation of the event that its key waits for. */
  readonly parkedIn: number
}

export interface DeadLettersOptions {
  readonly consumer: string
  readonly queue: Queue
  readonly deadQueue: Queue
  readonly inbox: Inbox
  readonly now: Clock
}

/** Which redrive handed a message out: dead letters of an older one don't hold it back. */
export const generationOf = (message: Received): number => Number(message.attributes.generation ?? 0)

const MOST_LISTED = 1_000
const LISTING_SECONDS = 30
const REDRIVING_SECONDS = 300
const MOST_CAUSE_CHARACTERS = 1_000
const MOST_PASSES = 4
const PASS_WAIT_MS = 50
/** SQS itself moves a message that was received too often. */
const CRASHED = 'the processes that received it ended before they said what became of it'

export function openDeadLetters({ consumer, queue, deadQueue, inbox, now }: DeadLettersOptions): DeadLetters {
  async function collect(seconds: number, most: number): Promise<readonly Received[]> {
    const all: Received[] = []
    while (all.length < most) {
      const messages = await deadQueue.receive({ waitSeconds: 0, visibilitySeconds: seconds })
      if (messages.length === 0) break
      all.push(...messages)
    }
    return all.sort((a, b) => a.sentAt - b.sentAt || compare(a.sequence, b.sequence))
  }

  async function handOut(message: Received, generation: number): Promise<void> {
    const { id, group } = subjectOf(message)
    await queue.send({
      text: message.text,
      MessageGroupId: group,
      MessageDeduplicationId: message.messageId,
      attributes: { generation: String(generation) },
    })
    await inbox.unpark(consumer, group, id)
    await deadQueue.remove([message])
  }

  /** Hands out what died before this redrive, and tells which keys still have something in the queue. */
  async function pass(generations: Map<string, number>, first: boolean): Promise<number> {
    const messages = await collect(REDRIVING_SECONDS, Number.POSITIVE_INFINITY)
    if (first) for (const message of messages) raise(generations, message)
    const due = messages.filter((message) => parkedIn(message) < (generations.get(subjectOf(message).group) ?? 0))
    for (const message of due) await handOut(message, generations.get(subjectOf(message).group) ?? 0)
    await deadQueue.show(
      messages.filter((message) => !due.includes(message)),
      0,
    )
    return due.length
  }

  return {
    async bury(message, { attempts, cause, parkedIn }) {
      await deadQueue.send({
        text: message.text,
        // A group of its own, so that each dead letter can be read while others of its key are in hand.
        MessageGroupId: message.messageId,
        MessageDeduplicationId: message.messageId,
        attributes: {
          cause: cause.replace(/[^\x20-\ud7ff\ue000-\ufffd]/g, '?').slice(0, MOST_CAUSE_CHARACTERS) || 'unknown',
          attempts: String(attempts),
          at: now().toISOString(),
          parked_in: String(parkedIn),
        },
      })
    },
    async list(limit) {
      const messages = await collect(LISTING_SECONDS, MOST_LISTED)
      await deadQueue.show(messages, 0)
      return messages.slice(0, limit).map((message) => readDeadLetter(consumer, message))
    },
    async redrive() {
      const generations = new Map<string, number>()
      let count = 0
      for (let passes = 0; passes < MOST_PASSES; passes++) {
        await wait(passes * PASS_WAIT_MS)
        count += await pass(generations, passes === 0)
        const released = await Promise.all([...generations.keys()].map((group) => inbox.release(consumer, group)))
        if (released.every(Boolean)) break
      }
      return count
    },
  }
}

const parkedIn = (message: Received): number => Number(message.attributes.parked_in ?? 0)

/** A redrive's messages must be of a later generation than anything of their key that died before. */
function raise(generations: Map<string, number>, message: Received): void {
  const { group } = subjectOf(message)
  generations.set(group, Math.max(generations.get(group) ?? 0, parkedIn(message) + 1))
}

function subjectOf(message: Received): { readonly id: string; readonly group: string } {
  const event = fromEnvelope(message.text)
  return typeof event === 'string'
    ? { id: message.messageId, group: message.group }
    : { id: event.id, group: groupOf(event.key) }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function readDeadLetter(consumer: string, message: Received): DeadLetter {
  const { cause = CRASHED, attempts = String(message.receives), at } = message.attributes
  const event = fromEnvelope(message.text)
  const sentAt = new Date(message.sentAt).toISOString()
  const stranger = { id: message.messageId, type: 'unknown', key: message.group, at: sentAt, data: message.text }
  const known = typeof event === 'string' ? stranger : event
  return {
    consumer,
    event: { ...known, consumer, attempt: Number(attempts) },
    attempts: Number(attempts),
    cause,
    at: at ?? sentAt,
  }
}
