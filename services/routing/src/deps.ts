import type { ServiceDeps } from '@customer-service/core'
import { codePattern, defaultIntentModel, type EntityPatterns, type IntentModel } from '@customer-service/language'
import { type RouteTable, routeTable } from './actions/route-table.ts'
import type { Config } from './config.ts'

export type Deps = ServiceDeps & {
  readonly model: () => IntentModel
  readonly patterns: EntityPatterns
  readonly routeTable: RouteTable
  readonly defaultDestination: string
  readonly retentionSeconds: number
}

/** Throws an Error that names the setting when one is wrong. */
export function openDeps(base: ServiceDeps, config: Config): Deps {
  return {
    ...base,
    model: defaultIntentModel,
    patterns: {
      orderIds: patternsOf('ROUTING_ORDER_ID_PATTERNS', config.ROUTING_ORDER_ID_PATTERNS),
      productIds: patternsOf('ROUTING_PRODUCT_ID_PATTERNS', config.ROUTING_PRODUCT_ID_PATTERNS),
    },
    routeTable: routeTable(base.store),
    defaultDestination: config.ROUTING_DEFAULT_DESTINATION,
    retentionSeconds: config.ROUTING_RETENTION_DAYS * 86_400,
  }
}

function patternsOf(name: string, setting: string): EntityPatterns['orderIds'] {
  try {
    return setting.split(',').map((template) => codePattern(template.trim()))
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : setting}`, { cause })
  }
}
