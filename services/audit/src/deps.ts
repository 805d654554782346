import type { ServiceDeps } from '@customer-service/core'
import type { Config } from './config.ts'
import { KnownEnds } from './domain/known-ends.ts'

export type Deps = ServiceDeps & {
  readonly retentionDays: number
  readonly knownEnds: KnownEnds
  /** Where checkpoints are kept beside the store and the log. */
  readonly checkpointsFile?: string
}

export function openDeps(base: ServiceDeps, config: Config): Deps {
  const { AUDIT_RETENTION_DAYS: retentionDays, AUDIT_CHECKPOINTS_FILE: checkpointsFile } = config
  return {
    ...base,
    retentionDays,
    knownEnds: new KnownEnds(),
    ...(checkpointsFile !== undefined && { checkpointsFile }),
  }
}
