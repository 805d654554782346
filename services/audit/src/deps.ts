import type { ServiceDeps } from '@customer-service/core'
import type { Config } from './config.ts'
import { KnownEnds } from './domain/known-ends.ts'

export type Deps = ServiceDeps & { readonly retentionDays: number; readonly knownEnds: KnownEnds }

export function openDeps(base: ServiceDeps, config: Config): Deps {
  return { ...base, retentionDays: config.AUDIT_RETENTION_DAYS, knownEnds: new KnownEnds() }
}
