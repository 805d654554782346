import type { ServiceDeps } from '@customer-service/core'
import type { Config } from './config.ts'
import { calendarOf } from './domain/analysis/calendar.ts'
import type { Settings } from './domain/analysis/read-customer-data.ts'

export type Deps = ServiceDeps & {
  readonly settings: Settings
}

export function openDeps(base: ServiceDeps, config: Config): Deps {
  return { ...base, settings: settingsOf(config) }
}

export function settingsOf({ SEGMENTATION_TIME_ZONE, MINOR_POLICY }: Config): Settings {
  return { calendar: calendarOf(SEGMENTATION_TIME_ZONE), minors: MINOR_POLICY }
}
