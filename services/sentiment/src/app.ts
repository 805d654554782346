import type { ServiceApp } from '@customer-service/core'
import type { Deps } from './deps.ts'
import { manifest } from './manifest.ts'
import { analysisRoutes } from './routes/analyses.ts'

export function buildApp(deps: Deps): ServiceApp {
  return { manifest, routes: (operations) => analysisRoutes(operations, deps), reactions: [] }
}
