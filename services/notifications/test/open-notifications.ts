import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeliveryReport } from '@customer-service/contracts/notifications'
import type { ServiceModule } from '@customer-service/core'
import { openTestService, type TestService } from '@customer-service/core/testing'
import { buildApp } from '../src/app.ts'
import type { Config } from '../src/config.ts'
import { type Deps, openDeps } from '../src/deps.ts'
import { Dispatcher } from '../src/dispatcher.ts'
import { notifications } from '../src/index.ts'

export interface Opened extends TestService {
  /** What another process would have of its own. */
  readonly deps: Deps
  /** Where the outbox lies. */
  readonly folder: string
  /** Returns when every event was handled and all that can be sent now was sent. */
  settle(): Promise<void>
  /** What was and is to be sent to a subscriber, newest first. */
  deliveriesTo(path: string): Promise<readonly DeliveryReport[]>
}

export interface OpenOptions {
  readonly env?: Record<string, string>
  readonly now?: string
  /** Whether it sends by its own timer, as in production, and not only by `settle`. */
  readonly isTimed?: boolean
  readonly change?: (deps: Deps) => Partial<Deps>
}

/** The service with its real engines; without chance, and sending only when told. */
export async function openNotifications({ env, now, isTimed, change }: OpenOptions = {}): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'notifications-test-'))
  const opened: { deps: Deps; dispatcher: Dispatcher }[] = []
  const module: ServiceModule<Config> = {
    ...notifications,
    open(base, config) {
      const usual = { ...openDeps(base, config), chance: () => 0 }
      const deps = { ...usual, ...change?.(usual) }
      const dispatcher = new Dispatcher(deps)
      opened.push({ deps, dispatcher })
      const app = buildApp(deps, dispatcher)
      return isTimed ? app : { ...app, start: async () => undefined }
    },
  }
  const t = await openTestService(module, {
    env: { DATA_DIR: folder, WEBHOOK_ALLOW_PRIVATE_ADDRESSES: 'true', ...env },
    ...(now && { now }),
  })
  const [own] = opened
  if (own === undefined) throw new Error('The service was not opened')
  return {
    ...t,
    deps: own.deps,
    folder,
    async settle() {
      await t.drain()
      await own.dispatcher.settle()
    },
    deliveriesTo: async (path) => (await t.call('GET', `${path}/deliveries`)).body.deliveries,
    async [Symbol.asyncDispose]() {
      await t[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
