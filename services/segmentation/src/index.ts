import type { ServiceModule } from '@customer-service/core'
import { buildApp } from './app.ts'
import { Config } from './config.ts'
import { manifest } from './manifest.ts'

export const segmentation: ServiceModule<Config> = { manifest, Config, open: () => buildApp() }
