import type { ServiceDeps } from '@customer-service/core'
import type { Config } from './config.ts'
import type { Rules } from './domain/open-case.ts'
import { slaPolicy } from './domain/sla-settings.ts'
import { parseTeams } from './domain/teams.ts'

export type Deps = ServiceDeps & {
  readonly rules: Rules
  readonly transcriptRetentionDays: number
}

/** Throws an Error that names the setting when one is wrong. */
export function openDeps(base: ServiceDeps, config: Config): Deps {
  return {
    ...base,
    rules: { policy: slaPolicy(config), teams: parseTeams(config.ESCALATION_TEAMS) },
    transcriptRetentionDays: config.ESCALATION_TRANSCRIPT_RETENTION_DAYS,
  }
}
