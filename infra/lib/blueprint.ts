import { endpoints } from '@customer-service/contracts/operations'
import type { Manifest } from '@customer-service/core'
import { accessKeys } from '@customer-service/core/auth'
import { requestTable } from '@customer-service/core/http'
import { type TableLayout, tableLayouts } from '@customer-service/core/store/dynamodb/layout'
import { PREFIX } from './names.ts'

/** What a service needs of AWS, made from its manifest. */
export interface Blueprint {
  readonly name: string
  readonly title: string
  /** What the load balancer brings here: `/chatbot/*`, and `/webhook` where that is an endpoint itself. */
  readonly pathPatterns: readonly string[]
  readonly tables: readonly TableLayout[]
  /** Types of the events that its queue gets; none: it has no queue. */
  readonly consumes: readonly string[]
  /** Services that it calls. */
  readonly callees: readonly string[]
  /** Their actions. */
  readonly calls: readonly string[]
  /** Whether it keeps the access keys of all callers: the others ask it for what verifies signatures. */
  readonly keepsKeys: boolean
}

/** Throws when a manifest calls an action that no service answers. */
export function blueprintsOf(manifests: readonly Manifest[]): readonly Blueprint[] {
  return manifests.map((manifest) => ({
    name: manifest.name,
    title: manifest.title,
    pathPatterns: manifest.paths.flatMap((path) => (isEndpoint(path) ? [path, `${path}/*`] : [`${path}/*`])),
    tables: tableLayouts(PREFIX, manifest.name, [...manifest.tables, requestTable(manifest.name)]),
    consumes: manifest.subscribes.map(({ type }) => type),
    calls: manifest.calls,
    keepsKeys: manifest.tables.includes(accessKeys),
    callees: [...new Set(manifest.calls.map((action) => answererOf(action, manifests)))].toSorted(),
  }))
}

/** Throws when it isn't exactly one. */
export function keeperOf(services: readonly Blueprint[]): Blueprint {
  const [keeper, ...others] = services.filter(({ keepsKeys }) => keepsKeys)
  if (keeper === undefined || others.length > 0) throw new Error('One service must keep the access keys')
  return keeper
}

function answererOf(action: string, manifests: readonly Manifest[]): string {
  const url = endpoints.find(({ config }) => config.action === action)?.url
  const answerer = manifests.find(({ paths }) => paths.some((path) => url === path || url?.startsWith(`${path}/`)))
  if (answerer === undefined) throw new Error(`No service answers ${action}`)
  return answerer.name
}

const isEndpoint = (path: string): boolean => endpoints.some(({ url }) => url === path)
