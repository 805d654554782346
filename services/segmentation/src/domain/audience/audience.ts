import { byCodePoint } from '../analysis/by-code-point.ts'
import type { Calendar, Day } from '../analysis/calendar.ts'
import { CARS } from '../prompt/car-catalogue.ts'
import type { CatalogueItem } from '../prompt/catalogue.ts'
import type { Customer, Interaction } from '../query/population.ts'
import type { MedianBaskets } from '../value/median-baskets.ts'
import type { Batch, EventType, InteractionRow } from './batch.ts'
import { dayCache } from './day-cache.ts'
import { type EventBlock, type EventRow, EventTable, type Novelty, type TableParts } from './event-table.ts'
import { nameHash } from './name-hash.ts'
import { findMarked, type NameMark } from './name-mark.ts'
import { Numbering } from './numbering.ts'
import { UNITS, unitsOf } from './units.ts'

const DEFAULT_ITEMS: ReadonlyMap<string, CatalogueItem> = new Map(CARS.map((car) => [car.id, car]))

const NO_WINDOW = {
  firstDay: Number.NEGATIVE_INFINITY,
  lastDay: Number.POSITIVE_INFINITY,
  firstTime: 0,
  lastTime: Number.POSITIVE_INFINITY,
}

/** All that an audience holds. */
export interface AudienceParts {
  /** By number from 1 on; null where a customer was forgotten. */
  readonly customers: readonly (Customer | null)[]
  readonly items: readonly string[]
  readonly currencies: readonly string[]
  readonly imported: readonly CatalogueItem[]
  readonly interactionCount: number
  readonly tables: readonly (readonly [EventType, TableParts])[]
}

/**
 * All customers, items and interactions of a shop in columns, as queries need them. Whoever is named by an import is a
 * customer, also one of whom nothing but interactions is known.
 */
export class Audience {
  readonly users: Numbering
  readonly items: Numbering
  readonly currencies: Numbering
  /** By day, as worked out of the data as it is. */
  readonly medians = new Map<number, MedianBaskets>()
  readonly #tables = new Map<EventType, EventTable>()
  readonly #customers: (Customer | undefined)[] = []
  readonly #registered: (Day | undefined)[] = []
  readonly #imported = new Map<string, CatalogueItem>()
  readonly #days: ReturnType<typeof dayCache>
  #customerCount = 0
  #interactionCount = 0
  #inOrder: Uint32Array | undefined

  /** @param parts those of an earlier audience with the same calendar, which is given up */
  constructor(calendar: Calendar, parts?: AudienceParts) {
    this.#days = dayCache(calendar)
    this.users = new Numbering(parts?.customers.map((customer) => customer?.id ?? ''))
    this.items = new Numbering(parts?.items)
    this.currencies = new Numbering(parts?.currencies)
    if (parts) this.#takeOver(parts)
  }

  /** What there is now: it changes with the audience. */
  get parts(): AudienceParts {
    return {
      customers: this.#customers.slice(1).map((customer) => customer ?? null),
      items: this.items.names,
      currencies: this.currencies.names,
      imported: [...this.#imported.values()],
      interactionCount: this.#interactionCount,
      tables: [...this.#tables].map(([event, table]) => [event, table.parts]),
    }
  }

  get customerCount(): number {
    return this.#customerCount
  }

  get interactionCount(): number {
    return this.#interactionCount
  }

  /** By number. */
  get customers(): readonly (Customer | undefined)[] {
    return this.#customers
  }

  /** Days of registration, by number of customer. */
  get registered(): readonly (Day | undefined)[] {
    return this.#registered
  }

  /** The imported items; the default cars until there are some. */
  get catalogue(): ReadonlyMap<string, CatalogueItem> {
    return this.#imported.size > 0 ? this.#imported : DEFAULT_ITEMS
  }

  get tables(): ReadonlyMap<EventType, EventTable> {
    return this.#tables
  }

  /** Takes a change in. The same again changes nothing. */
  apply(batch: Batch): void {
    this.medians.clear()
    if (batch.dataset === 'users') for (const customer of batch.rows) this.#putCustomer(customer)
    if (batch.dataset === 'items') for (const item of batch.rows) this.#putItem(item)
    if (batch.dataset === 'interactions') for (const row of batch.rows) this.#putInteraction(row)
    if (batch.dataset === 'erasure') for (const mark of batch.rows) this.#forget(mark)
  }

  /** What `apply` would do with each row of a batch. */
  compare(batch: Batch): readonly Novelty[] {
    switch (batch.dataset) {
      case 'users':
        return batch.rows.map((customer) => novelty(this.customerOf(customer.id), customer))
      case 'items':
        return batch.rows.map((item) => novelty(this.#imported.get(item.id), item))
      case 'interactions':
        return batch.rows.map((row) => this.#compareInteraction(row))
      case 'erasure':
        return batch.rows.map((mark) => (this.#findMarked(mark) === undefined ? 'unchanged' : 'changed'))
    }
  }

  customerOf(id: string): Customer | undefined {
    return this.#customers[this.users.find(id) ?? 0]
  }

  /** All that a customer did, oldest first. Order and event ids aren't kept: orders have names of their own here. */
  interactionsOf(id: string): readonly Interaction[] {
    const user = this.users.find(id)
    if (user === undefined) return []
    const found: Interaction[] = []
    for (const [event, table] of this.#tables) {
      table.scan(NO_WINDOW, (block, chosen, count) => {
        for (let j = 0; j < count; j++) {
          const i = chosen[j] ?? 0
          if (block.user[i] === user) found.push(this.#interactionAt(id, event, block, i))
        }
      })
    }
    return found.sort((a, b) => a.timestamp - b.timestamp)
  }

  /** Numbers of customers in the order of their ids' code points. */
  inOrder(): Uint32Array {
    this.#inOrder ??= Uint32Array.from(
      this.#customers
        .flatMap((customer, number) => (customer === undefined ? [] : [{ id: customer.id, number }]))
        .sort((a, b) => byCodePoint(a.id, b.id))
        .map(({ number }) => number),
    )
    return this.#inOrder
  }

  #takeOver({ customers, imported, interactionCount, tables }: AudienceParts): void {
    for (const [place, customer] of customers.entries()) {
      this.#customers[place + 1] = customer ?? undefined
      this.#registered[place + 1] = this.#days.dayOf(customer?.registeredAt ?? '')
      if (customer) this.#customerCount++
    }
    if (customers.length > 0) this.#customers[0] = undefined
    for (const item of imported) this.#imported.set(item.id, item)
    for (const [event, parts] of tables) this.#tables.set(event, new EventTable(parts))
    this.#interactionCount = interactionCount
  }

  #interactionAt(customerId: string, event: EventType, block: EventBlock, i: number): Interaction {
    const [item, units, currency, order] = [block.item[i], block.units[i], block.currency[i], block.order[i]]
    return {
      customerId,
      event,
      timestamp: block.time[i] ?? 0,
      ...(item && { itemId: this.items.nameOf(item) }),
      ...(units !== undefined && !Number.isNaN(units) && { value: units / UNITS }),
      ...(currency && { currency: this.currencies.nameOf(currency) }),
      ...(order && { orderId: String(order) }),
    }
  }

  #numberOf(id: string): number {
    const known = this.users.find(id)
    if (known !== undefined) return known
    const number = this.users.of(id)
    this.#customers[0] = undefined
    this.#customers[number] = { id }
    this.#registered[number] = undefined
    this.#customerCount++
    this.#inOrder = undefined
    return number
  }

  #putCustomer(customer: Customer): void {
    const number = this.#numberOf(customer.id)
    this.#customers[number] = customer
    this.#registered[number] = this.#days.dayOf(customer.registeredAt ?? '')
  }

  #putItem(item: CatalogueItem): void {
    this.items.of(item.id)
    this.#imported.set(item.id, item)
  }

  #putInteraction(row: InteractionRow): void {
    const numbers = this.#numbersOf(
      row,
      this.#numberOf(row.customerId),
      row.itemId === undefined ? 0 : this.items.of(row.itemId),
    )
    if (this.#tableOf(row.event).put(numbers) === 'added') this.#interactionCount++
  }

  #compareInteraction(row: InteractionRow): Novelty {
    const user = this.users.find(row.customerId)
    const item = row.itemId === undefined ? 0 : this.items.find(row.itemId)
    const table = this.#tables.get(row.event)
    if (user === undefined || item === undefined || table === undefined) return 'added'
    return table.compare(this.#numbersOf(row, user, item))
  }

  #numbersOf(row: InteractionRow, user: number, item: number): EventRow {
    return {
      user,
      item,
      time: row.timestamp,
      day: this.#days.numberAt(row.timestamp),
      units: row.value === undefined ? Number.NaN : (unitsOf(row.value) ?? Number.NaN),
      currency: row.currency === undefined ? 0 : this.currencies.of(row.currency),
      order: row.orderId === undefined ? 0 : nameHash(row.orderId),
      mark: row.eventId === undefined ? (row.nth ?? 0) : nameHash(row.eventId),
    }
  }

  #tableOf(event: EventType): EventTable {
    const known = this.#tables.get(event)
    if (known) return known
    const table = new EventTable()
    this.#tables.set(event, table)
    return table
  }

  #findMarked(mark: NameMark): string | undefined {
    const ids = this.#customers.values().flatMap((customer) => (customer === undefined ? [] : [customer.id]))
    return findMarked(ids, mark)
  }

  #forget(mark: NameMark): void {
    const id = this.#findMarked(mark)
    const user = id === undefined ? undefined : this.users.find(id)
    if (id === undefined || user === undefined) return
    for (const table of this.#tables.values()) this.#interactionCount -= table.forget(user)
    this.users.forget(id)
    this.#customers[user] = undefined
    this.#registered[user] = undefined
    this.#customerCount--
    this.#inOrder = undefined
  }
}

function novelty(known: object | undefined, given: object): Novelty {
  if (known === undefined) return 'added'
  return JSON.stringify(known) === JSON.stringify(given) ? 'unchanged' : 'changed'
}
