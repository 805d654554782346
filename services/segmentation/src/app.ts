import type { ServiceApp } from '@customer-service/core'
import { manifest } from './manifest.ts'

export function buildApp(): ServiceApp {
  return { manifest, routes: () => undefined, reactions: [] }
}
