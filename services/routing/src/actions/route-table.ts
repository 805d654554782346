import type { Destination, RoutingRule } from '@customer-service/contracts/routing'
import { itemsOf, type Store, type Stored, type Table } from '@customer-service/core/store'
import { BUILT_IN_DESTINATIONS } from '../domain/built-in-destinations.ts'
import { BUILT_IN_RULES } from '../domain/built-in-rules.ts'
import { inOrder, type ReadyRule, ready } from '../domain/matching-rule.ts'
import { OWN, ownDestinations, ownRules, revisions } from '../tables.ts'

export const REVISION = 'routes'

/** All destinations and rules: the built-in ones, and the owner's in their place or beside them. */
export interface Loaded {
  /** Version of the revision row that this was read at; undefined before the first change. */
  readonly version: number | undefined
  readonly destinations: ReadonlyMap<string, Destination>
  readonly list: readonly RoutingRule[]
  readonly rules: readonly ReadyRule[]
}

/** Gives the current destinations and rules. One small read tells whether those in memory are still current. */
export type RouteTable = () => Promise<Loaded>

export function routeTable(store: Store): RouteTable {
  let loaded: Loaded | undefined
  return async () => {
    const revision = await store.get(revisions, REVISION)
    if (loaded === undefined || loaded.version !== revision?.version) loaded = await load(store, revision?.version)
    return loaded
  }
}

async function load(store: Store, version: number | undefined): Promise<Loaded> {
  const [destinations, rules] = await Promise.all([readAll(store, ownDestinations), readAll(store, ownRules)])
  const list = inOrder([...merged(BUILT_IN_RULES, rules.map(ownRule), ({ rule_id }) => rule_id).values()])
  return {
    version,
    destinations: merged(
      BUILT_IN_DESTINATIONS,
      destinations.map(ownDestination),
      ({ destination_id }) => destination_id,
    ),
    list,
    rules: list.map(ready),
  }
}

interface Own<Item> {
  readonly item: Item
  readonly isDeleted: boolean
}

function ownDestination({
  version: _version,
  isDeleted,
  ...item
}: Stored<{ readonly isDeleted: boolean } & Destination>): Own<Destination> {
  return { item, isDeleted }
}

function ownRule({
  version: _version,
  isDeleted,
  ...item
}: Stored<{ readonly isDeleted: boolean } & RoutingRule>): Own<RoutingRule> {
  return { item, isDeleted }
}

function merged<Item>(
  builtIn: readonly Item[],
  own: readonly Own<Item>[],
  idOf: (item: Item) => string,
): ReadonlyMap<string, Item> {
  const all = new Map(builtIn.map((item) => [idOf(item), item]))
  for (const { item, isDeleted } of own) {
    if (isDeleted) all.delete(idOf(item))
    else all.set(idOf(item), item)
  }
  return all
}

async function readAll<Item>(store: Store, table: Table<Item>): Promise<readonly Stored<Item>[]> {
  const items: Stored<Item>[] = []
  for await (const item of itemsOf(store, table, OWN)) items.push(item)
  return items
}
