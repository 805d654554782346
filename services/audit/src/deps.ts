import type { ServiceDeps } from '@customer-service/core'
import type { Config } from './config.ts'

export type Deps = ServiceDeps & { readonly retentionDays: number }

export function openDeps(base: ServiceDeps, config: Config): Deps {
  return { ...base, retentionDays: config.AUDIT_RETENTION_DAYS }
}
