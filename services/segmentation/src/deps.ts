import type { ServiceDeps } from '@customer-service/core'
import type { Config } from './config.ts'
import { calendarOf } from './domain/analysis/calendar.ts'
import type { Settings } from './domain/analysis/read-customer-data.ts'
import { affinityOpener } from './engines/affinity/open-affinity-engine.ts'
import type { AudienceEngine } from './engines/audience-engine.ts'
import { ThreadEngine } from './engines/columns/thread-engine.ts'
import type { LanguageModel } from './engines/language-model/language-model.ts'
import { openLanguageModel } from './engines/language-model/open-language-model.ts'
import { workerValueEngine } from './engines/value/value-engine.ts'
import { ModelKeeper } from './model-keeper.ts'
import { SegmentTargets } from './segment-targets.ts'

export type Deps = ServiceDeps & {
  readonly settings: Settings
  readonly audience: AudienceEngine
  readonly targets: SegmentTargets
  /** Words explanations and answers, if one is configured. */
  readonly model: LanguageModel
  readonly models: ModelKeeper
  readonly queryTimeoutMs: number
  readonly refreshSeconds: number
}

export function openDeps(base: ServiceDeps, config: Config): Deps {
  const audience = new ThreadEngine(base, {
    timeZone: config.SEGMENTATION_TIME_ZONE,
    minors: config.MINOR_POLICY,
    columnsFolder: config.SEGMENT_COLUMNS_DIR,
  })
  const settings = settingsOf(config)
  const { calendar } = settings
  const affinity = { name: config.SEGMENT_AFFINITY, open: affinityOpener(config, base.now) }
  const models = new ModelKeeper({ ...base, audience, calendar, affinity, value: workerValueEngine })
  return {
    ...base,
    settings,
    audience,
    models,
    model: openLanguageModel(config, base),
    targets: new SegmentTargets({ store: base.store, audience, calendar, models }),
    queryTimeoutMs: config.SEGMENT_QUERY_TIMEOUT_MS,
    refreshSeconds: config.SEGMENT_REFRESH_SECONDS,
  }
}

export function settingsOf({
  SEGMENTATION_TIME_ZONE,
  MINOR_POLICY,
}: Pick<Config, 'SEGMENTATION_TIME_ZONE' | 'MINOR_POLICY'>): Settings {
  return { calendar: calendarOf(SEGMENTATION_TIME_ZONE), minors: MINOR_POLICY }
}
