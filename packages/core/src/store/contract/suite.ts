import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { expect } from 'vitest'
import { VersionConflict } from '../errors.ts'
import { MAX_WRITES, type Store } from '../store.ts'
import { defineCounters, defineTable, type Index, type Table } from '../table.ts'
import { put } from '../write.ts'

/** What the parts of the suite share: the store of the adapter under test, open while tests run, and its clock. */
export interface Suite {
  readonly store: Store
  /** Tries until the check passes, where an index lags behind its table; calls it once where none does. */
  eventually(check: () => Promise<void>): Promise<void>
  /** Unix milliseconds. */
  setTime(time: number): void
}

export interface Ticket {
  readonly queue: string
  readonly id: string
  readonly owner?: string
  readonly text?: string
  readonly expires?: number
}

export const tickets = defineTable<Ticket, 'byOwner'>({
  name: 'contract_tickets',
  key: (ticket) => [ticket.queue, ticket.id],
  indexes: { byOwner: (ticket) => (ticket.owner === undefined ? undefined : [ticket.owner, ticket.id]) },
  expiresAt: (ticket) => ticket.expires,
})
export const notes = defineTable<{ readonly id: string; readonly text: string }>({
  name: 'contract_notes',
  key: (note) => [note.id],
})
export const counts = defineCounters('contract_counts')
export const foreign = defineTable<{ readonly id: string }>({ name: 'contract_foreign', key: (item) => [item.id] })
export const ticketOpened = { type: 'contract.ticket_opened', schema: Type.Object({ id: Type.String() }) }

export const START = Date.parse('2026-11-21T10:00:00Z')

export const fresh = (): string => randomUUID()
export const number = (i: number): string => String(i).padStart(4, '0')

export async function filled(store: Store, ids: readonly string[]): Promise<string> {
  const queue = fresh()
  for (let i = 0; i < ids.length; i += MAX_WRITES) {
    await store.commit(ids.slice(i, i + MAX_WRITES).map((id) => put(tickets, { queue, id }, 'absent')))
  }
  return queue
}

export async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  return undefined
}

export async function retry(commit: () => Promise<void>): Promise<void> {
  for (;;) {
    const error = await failure(commit())
    if (!(error instanceof VersionConflict)) return error === undefined ? undefined : Promise.reject(error)
  }
}

export async function idsOf(
  store: Store,
  source: Table<Ticket> | Index<Ticket>,
  partition: string,
): Promise<readonly string[]> {
  return (await store.query(source, partition)).items.map(({ id }) => id)
}

export async function allPages(
  store: Store,
  source: Table<Ticket> | Index<Ticket>,
  partition: string,
  page: { readonly limit: number; readonly from?: string; readonly to?: string; readonly descending?: boolean },
): Promise<readonly string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const slice = await store.query(source, partition, { ...page, ...(cursor !== undefined && { cursor }) })
    expect(slice.items.length).toBeLessThanOrEqual(page.limit)
    ids.push(...slice.items.map(({ id }) => id))
    cursor = slice.cursor
  } while (cursor !== undefined)
  return ids
}
