import type { Table } from './store/table.ts'
import type { EventDefinition } from './store/write.ts'

/** What the platform, the CDK stack and compose need to know of a service without starting it. */
export interface Manifest {
  /** `chatbot`: folder, consumer name, log group and queue are named after it. */
  readonly name: string
  readonly title: string
  readonly description: string
  /** First path segments that the load balancer brings here: `/chatbot`. */
  readonly paths: readonly string[]
  // biome-ignore lint/suspicious/noExplicitAny: tables of different items stand in one list
  readonly tables: readonly Table<any>[]
  readonly publishes: readonly EventDefinition[]
  readonly subscribes: readonly EventDefinition[]
  /** Actions of other services that it calls: its policy. */
  readonly calls: readonly string[]
}
