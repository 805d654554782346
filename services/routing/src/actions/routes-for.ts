import { AppError } from '@customer-service/core'
import type { Deps } from '../deps.ts'
import { unlisted } from '../domain/built-in-destinations.ts'
import { withIntentRules } from '../domain/intent-rules.ts'
import { SHIPPED_VERSION, SHOP } from '../domain/intent-set.ts'
import type { Routes } from '../domain/route.ts'
import { unknownIntentSet } from '../errors.ts'
import type { LoadedIntents } from './intent-models.ts'
import type { Loaded } from './route-table.ts'

/** The default set must never keep an inquiry from being routed: the shipped one stands in for it. */
export async function intentsFor(
  { intents, defaultIntentSet, log }: Deps,
  named: string | undefined,
): Promise<LoadedIntents> {
  try {
    return await intents(named ?? defaultIntentSet)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (named !== undefined) throw unknownIntentSet(named)
    log.warn({ intent_set: defaultIntentSet, err: error }, 'default_intent_set_unusable')
    return intents(SHOP, SHIPPED_VERSION)
  }
}

/** Where inquiries of these intents can go, by the rules and destinations as they stand. */
export function routesFor({ defaultDestination, sureConfidence }: Deps, routes: Loaded, loaded: LoadedIntents): Routes {
  const { destinations } = routes
  return {
    destinations,
    rules: rulesFor(routes, loaded, defaultDestination),
    settings: loaded.settings,
    fallback: destinations.get(defaultDestination) ?? unlisted(defaultDestination),
    sureConfidence,
  }
}

const rulesBySet = new WeakMap<Loaded, WeakMap<LoadedIntents, Routes['rules']>>()

/** Made once for each state of the rules and each version. */
function rulesFor(routes: Loaded, loaded: LoadedIntents, defaultDestination: string): Routes['rules'] {
  const known = rulesBySet.get(routes) ?? new WeakMap<LoadedIntents, Routes['rules']>()
  rulesBySet.set(routes, known)
  const rules = known.get(loaded) ?? withIntentRules(routes.rules, loaded.settings, defaultDestination)
  known.set(loaded, rules)
  return rules
}
