import type { ServiceModule } from '@customer-service/core'
import { buildApp } from './app.ts'
import { Config } from './config.ts'
import { openDeps } from './deps.ts'
import { manifest } from './manifest.ts'

export const analytics: ServiceModule<Config> = {
  manifest,
  Config,
  open: (base, config) => buildApp(openDeps(base, config)),
}
