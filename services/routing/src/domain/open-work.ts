import type { Priority } from '@customer-service/contracts'
import { DAY_MS, DAY_SECONDS, dayOf } from '@customer-service/core'

/** One conversation (or one inquiry outside of any) that waits for a destination. */
export interface OpenWork {
  /** The conversation's id, or the routing's. */
  readonly work_id: string
  readonly destination: string
  readonly priority: Priority
  /** Whether people have to do it: what the bot answers waits for nobody until it is handed over. */
  readonly isForPeople: boolean
  /** The counter it is counted in, by day: `2026-11-21#3`. */
  readonly counter: string
  /** Unix seconds. */
  readonly expires_at: number
}

/** Today and the day before count. Work that nobody ever closes stops counting then: no queue grows for ever. */
const DAYS_COUNTED = 2

/** A day has several counters, so that a busy destination's commits don't meet in one item. */
const SHARDS = 8

/** The first day that counts at a time. */
export function firstDay(now: Date): string {
  return dayOf(new Date(now.getTime() - (DAYS_COUNTED - 1) * DAY_MS).toISOString())
}

export function openWork(facts: Omit<OpenWork, 'counter' | 'expires_at'>, now: Date): OpenWork {
  // At the end of a day, so that work which moves within one keeps its expiry: the store needn't list it anew.
  const expires_at = (Math.floor(now.getTime() / DAY_MS) + DAYS_COUNTED + 2) * DAY_SECONDS
  return { ...facts, counter: `${dayOf(now.toISOString())}#${shardOf(facts.work_id)}`, expires_at }
}

/** It waits for the same people as before, and still counts. */
export function isSameWork(before: OpenWork, after: OpenWork, now: Date): boolean {
  return (
    before.destination === after.destination &&
    before.priority === after.priority &&
    before.isForPeople === after.isForPeople &&
    stillCounts(before, now)
  )
}

export function stillCounts({ counter }: OpenWork, now: Date): boolean {
  return counter >= firstDay(now)
}

function shardOf(id: string): number {
  let sum = 0
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 65_521
  return sum % SHARDS
}
