import { pino } from 'pino'
import type { Authenticator } from '../auth/index.ts'
import { systemClock } from '../clock.ts'
import { loadConfig } from '../config.ts'
import type { EventBus } from '../events/event-bus.ts'
import { addDeadLetterOperations } from '../http/dead-letters.ts'
import { OperationTable } from '../http/operation.ts'
import { Pipeline } from '../http/pipeline.ts'
import { createServer } from '../http/server.ts'
import type { Spools } from '../http/spools.ts'
import type { Secrets, ServiceDeps } from '../service.ts'
import type { AnyModule } from './table-set.ts'

/** The OpenAPI document of one service, made from its contracts alone: nothing is opened, nothing can be called. */
export async function describeService(module: AnyModule, version: string): Promise<object> {
  const operations = new OperationTable()
  const app = module.open(nothing<ServiceDeps>(), loadConfig(module.Config, {}))
  app.routes(operations.of(module.manifest.name))
  if (app.reactions.length > 0) addDeadLetterOperations(operations, module.manifest.name, nothing<EventBus>())
  const server = await createServer({
    apps: [app],
    operations,
    pipeline: new Pipeline({
      stateOf: refuse,
      admit: refuse,
      commitTogether: refuse,
      now: systemClock,
      newId: refuse,
      secrets: nothing<Secrets>(),
      onCommitted: refuse,
    }),
    authenticator: nothing<Authenticator>(),
    spools: nothing<Spools>(),
    now: systemClock,
    log: pino({ level: 'silent' }),
    releases: { current: version, releases: [], markdown: '' },
    trustedProxies: 0,
    docs: false,
    isReady: () => false,
  })
  await server.ready()
  const document = server.swagger()
  await server.close()
  return document
}

function refuse(): never {
  throw new Error('A described service is not open')
}

/** Stands where a dependency would: whatever is asked of it later fails. */
function nothing<Dependency extends object>(): Dependency {
  return new Proxy({} as Dependency, { get: () => refuse })
}
