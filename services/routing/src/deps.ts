import { DAY_SECONDS, type ServiceDeps } from '@customer-service/core'
import { codePattern, type EntityPatterns, type IntentModel } from '@customer-service/language'
import { type IntentModels, intentModels } from './actions/intent-models.ts'
import { type RouteTable, routeTable } from './actions/route-table.ts'
import type { Config } from './config.ts'
import type { IntentTrainer } from './engines/intent-trainer.ts'
import { shippedIntents } from './engines/shipped-intents.ts'
import { workerIntentTrainer } from './engines/worker-intent-trainer.ts'

export type Deps = ServiceDeps & {
  /** Models of intents by set, in memory. */
  readonly intents: IntentModels
  readonly shipped: IntentModel
  readonly trainer: IntentTrainer
  /** Of inquiries that name none. */
  readonly defaultIntentSet: string
  readonly patterns: EntityPatterns
  readonly routeTable: RouteTable
  readonly defaultDestination: string
  /** An intent less likely than this is asked about. */
  readonly sureConfidence: number
  readonly retentionSeconds: number
}

/** Throws an Error that names the setting when one is wrong. */
export function openDeps(base: ServiceDeps, config: Config): Deps {
  const shipped = shippedIntents()
  return {
    ...base,
    shipped,
    trainer: workerIntentTrainer(base.stopping),
    intents: intentModels(base.store, shipped),
    defaultIntentSet: config.ROUTING_INTENT_SET,
    patterns: {
      orderIds: patternsOf('ROUTING_ORDER_ID_PATTERNS', config.ROUTING_ORDER_ID_PATTERNS),
      productIds: patternsOf('ROUTING_PRODUCT_ID_PATTERNS', config.ROUTING_PRODUCT_ID_PATTERNS),
    },
    routeTable: routeTable(base.store),
    defaultDestination: config.ROUTING_DEFAULT_DESTINATION,
    sureConfidence: config.ROUTING_SURE_CONFIDENCE,
    retentionSeconds: config.ROUTING_RETENTION_DAYS * DAY_SECONDS,
  }
}

function patternsOf(name: string, setting: string): EntityPatterns['orderIds'] {
  try {
    return setting.split(',').map((template) => codePattern(template.trim()))
  } catch (cause) {
    throw new Error(`${name}: ${cause instanceof Error ? cause.message : setting}`, { cause })
  }
}
