import type { AnalysisReply } from '@customer-service/contracts/segmentation'
import { type ErrorBody, loadConfig } from '@customer-service/core'
import { Config } from './config.ts'
import { settingsOf } from './deps.ts'
import { analyzeLine } from './domain/analysis/analyze-line.ts'
import { asOfDay } from './domain/analysis/as-of.ts'
import { languageOf } from './domain/analysis/language.ts'

export interface LineOptions {
  /** ISO 8601; the day of `now` when absent. */
  readonly asOf?: string | undefined
  /** As in `Accept-Language`. */
  readonly language?: string | undefined
  readonly now: Date
}

/**
 * Analyses payloads with `customerData`, one a line, without a running platform and with the service's settings from the
 * environment. Throws for a wrong setting or `asOf`; a wrong line is answered with its error.
 */
export function lineAnalyst(
  env: Record<string, string | undefined>,
  { asOf, language, now }: LineOptions,
): (line: string) => AnalysisReply | ErrorBody {
  const settings = settingsOf(loadConfig(Config, env))
  const frame = { ...settings, asOf: asOfDay(asOf, settings.calendar, now) }
  const inLanguage = languageOf(language)
  return (line) => analyzeLine(line, frame, inLanguage)
}
