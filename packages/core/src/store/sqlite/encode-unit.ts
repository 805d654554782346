import type { NewId } from '../../ids.ts'
import type { CheckedAnnounce, CheckedPut, CheckedWrite } from '../check-writes.ts'
import type { Expectation } from '../write.ts'
import { ABSENT, ANY, Op, type WireValue } from './wire.ts'

/** What the embedded bus writes about its consumers, beside what services write. */
export type BusWrite =
  | { readonly kind: 'advance'; readonly consumer: string; readonly seq: number }
  | { readonly kind: 'settle'; readonly consumer: string; readonly seq: number; readonly eventId: string }
  | BuryWrite

export interface BuryWrite {
  readonly kind: 'bury'
  readonly consumer: string
  readonly seq: number
  readonly id: string
  readonly type: string
  readonly key: string
  /** Unix milliseconds. */
  readonly at: number
  /** JSON. */
  readonly data: string
  readonly attempts: number
  readonly cause: string
}

export type UnitWrite = CheckedWrite | BusWrite

/** An event as it will lie in the log; it gets its place there when it is written. */
export interface UnitEvent {
  readonly id: string
  readonly type: string
  readonly key: string
  /** Unix milliseconds. */
  readonly time: number
  readonly json: string
}

/**
 * One commit for the writer thread. Marks of handled events come first, so that a repeated event is found before a stale
 * version. `writes` is in the order of the operations, which failures are told by.
 */
export interface Unit {
  readonly writes: readonly UnitWrite[]
  readonly values: readonly WireValue[]
  /** What it announces, in order. */
  readonly events: readonly UnitEvent[]
  /** About what the group grows by, in bytes. */
  readonly bytes: number
}

export interface Encoding {
  readonly tableNumbers: ReadonlyMap<string, number>
  readonly newId: NewId
}

/** @param now Unix milliseconds: the time of the unit's events, and that by which items expire */
export function encodeUnit(given: readonly UnitWrite[], now: number, encoding: Encoding): Unit {
  const writes = given.some(isMark) ? [...given.filter(isMark), ...given.filter((write) => !isMark(write))] : given
  const values: WireValue[] = [0, writes.length, now]
  const events: UnitEvent[] = []
  let bytes = 0
  for (const write of writes) {
    if (write.kind === 'announce') {
      const event = { id: encoding.newId('evt'), type: write.type, key: write.key, time: now, json: write.body }
      events.push(event)
      bytes += encodeEvent(values, event)
    } else bytes += encodeWrite(values, write, encoding)
  }
  values[0] = values.length
  return { writes, values, events, bytes }
}

const isMark = ({ kind }: UnitWrite): boolean => kind === 'once' || kind === 'settle'

function encodeEvent(values: WireValue[], { id, type, key, json }: UnitEvent): number {
  values.push(Op.announce, id, type, key, json)
  return json.length
}

function encodeWrite(
  values: WireValue[],
  write: Exclude<UnitWrite, CheckedAnnounce>,
  { tableNumbers }: Encoding,
): number {
  const tableNumber = (name: string) => tableNumbers.get(name) ?? -1
  switch (write.kind) {
    case 'put':
      return encodePut(values, write, tableNumber(write.table.name))
    case 'delete':
      values.push(Op.delete, tableNumber(write.table.name), write.key[0], write.key[1], expectation(write.expected))
      return 0
    case 'add':
      values.push(Op.add, tableNumber(write.table.name), write.key[0], write.key[1], JSON.stringify(write.amounts))
      values.push(write.expiresAt ?? null)
      return 0
    case 'once':
      values.push(Op.once, write.consumer, write.seq ?? write.eventId)
      return 0
    case 'advance':
      values.push(Op.advance, write.consumer, write.seq)
      return 0
    case 'settle':
      values.push(Op.settle, write.consumer, write.seq)
      return 0
    case 'bury': {
      const { consumer, seq, id, type, key, at, data, attempts, cause } = write
      values.push(Op.bury, consumer, seq, id, type, key, at, data, attempts, cause)
      return data.length
    }
  }
}

function encodePut(values: WireValue[], put: CheckedPut, tableNumber: number): number {
  const { key, expected, body, expiresAt = null, places } = put
  values.push(Op.put, tableNumber, key[0], key[1], expectation(expected), body, expiresAt)
  for (const place of places) values.push(place?.[0] ?? null, place?.[1] ?? null)
  return body.length
}

function expectation(expected: Expectation): number {
  if (typeof expected === 'number') return expected
  return expected === 'absent' ? ABSENT : ANY
}
