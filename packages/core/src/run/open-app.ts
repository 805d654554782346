import { parsePolicy, policyFor } from '../auth/index.ts'
import { localClient } from '../client/index.ts'
import { loadConfig } from '../config.ts'
import type { OperationTable } from '../http/operation.ts'
import type { Pipeline, ServiceState } from '../http/pipeline.ts'
import type { ServiceApp } from '../service.ts'
import type { HostOptions } from './host.ts'
import type { AnyModule } from './table-set.ts'

/** What the services of a process share. */
export interface Surroundings {
  readonly operations: OperationTable
  readonly pipeline: Pipeline
  readonly stateOf: (service: string) => ServiceState
  readonly publicUrl: () => string
  readonly stopping: AbortSignal
}

/** One service with its own store, client, log and settings. Throws an Error that names each wrong setting. */
export function openApp(
  { manifest, Config, open }: AnyModule,
  { env, now, newId, secrets, files, log, remote }: HostOptions,
  { operations, pipeline, stateOf, publicUrl, stopping }: Surroundings,
): ServiceApp {
  const identity = { principal: `service/${manifest.name}`, policies: [parsePolicy(policyFor(manifest))] }
  return open(
    {
      store: stateOf(manifest.name).store,
      client: localClient({ operations, pipeline, identity, now, ...(remote && { remote }) }),
      now,
      newId,
      secrets,
      files,
      publicUrl,
      log: log.child({ service: manifest.name }),
      stopping,
    },
    loadConfig(Config, env),
  )
}
