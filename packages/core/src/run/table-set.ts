import { accessKeys, accessKeyUses } from '../auth/index.ts'
import { type RequestTable, requestTable } from '../http/idempotency.ts'
import type { ServiceModule } from '../service.ts'
import type { Table } from '../store/table.ts'
import type { Write } from '../store/write.ts'

// biome-ignore lint/suspicious/noExplicitAny: modules with different settings stand in one list
export type AnyModule = ServiceModule<any>
// biome-ignore lint/suspicious/noExplicitAny: tables of different items stand in one list
export type AnyTable = Table<any>

/** What a set of services keeps in its store, with the answers that core remembers for each. */
export class TableSet {
  readonly #requests: ReadonlyMap<string, RequestTable>
  readonly #own: ReadonlyMap<string, readonly AnyTable[]>

  constructor(modules: readonly AnyModule[]) {
    this.#requests = new Map(modules.map(({ manifest }) => [manifest.name, requestTable(manifest.name)]))
    this.#own = new Map(
      modules.map(({ manifest }) => [manifest.name, [...manifest.tables, this.requestsOf(manifest.name)]]),
    )
  }

  requestsOf(service: string): RequestTable {
    const table = this.#requests.get(service)
    if (table === undefined) throw new Error(`No service ${service} here`)
    return table
  }

  of(service: string): readonly AnyTable[] {
    return this.#own.get(service) ?? []
  }

  /** Throws for a write to a table that isn't the service's own. */
  refuseForeign(service: string, writes: readonly Write[]): void {
    const names = new Set(this.of(service).map(({ name }) => name))
    for (const write of writes) {
      if ('table' in write && !names.has(write.table.name)) {
        throw new Error(`Table ${write.table.name} is not one of ${service}`)
      }
    }
  }

  /** With the access keys, which the process reads itself unless it asks for them. */
  all(): readonly AnyTable[] {
    return [...new Set([...[...this.#own.values()].flat(), accessKeys, accessKeyUses])]
  }
}
