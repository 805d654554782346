import type { ServiceDeps } from '@customer-service/core'
import { openRateLimiter, type RateLimiter } from '@customer-service/core/auth'
import type { Config } from './config.ts'
import type { Rules } from './domain/open-case.ts'
import { slaPolicy } from './domain/sla-settings.ts'
import { parseTeams } from './domain/teams.ts'

/** A customer who reloads in a hurry, with the preview of a messenger beside; not a program in a loop. */
const VIEWS_PER_SECOND = 5

export type Deps = ServiceDeps & {
  readonly rules: Rules
  readonly transcriptRetentionDays: number
  readonly customerLinkDays: number
  /** Of customers' links, by case: who holds one needs no key, so no other limit holds. */
  readonly views: RateLimiter
}

/** Throws an Error that names the setting when one is wrong. */
export function openDeps(base: ServiceDeps, config: Config): Deps {
  return {
    ...base,
    rules: { policy: slaPolicy(config), teams: parseTeams(config.ESCALATION_TEAMS) },
    transcriptRetentionDays: config.ESCALATION_TRANSCRIPT_RETENTION_DAYS,
    customerLinkDays: config.ESCALATION_CUSTOMER_LINK_DAYS,
    views: openRateLimiter({ perSecond: VIEWS_PER_SECOND, now: base.now }),
  }
}
