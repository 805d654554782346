import type { AnalysisReply } from '@customer-service/contracts/segmentation'
import { analyze } from './analyze.ts'
import { explain } from './explanation/explain.ts'
import type { Language } from './language.ts'
import { type Frame, readCustomerData } from './read-customer-data.ts'
import { labelReasons } from './reasons/label-reasons.ts'

export interface ReplyOptions {
  readonly language: Language
  /** Also the reason of each label. */
  readonly explain: boolean
}

/** The answer to `customerData` as it came. Throws the errors of `readCustomerData`. */
export function analysisReply(customerData: unknown, frame: Frame, options: ReplyOptions): AnalysisReply {
  const profile = analyze(readCustomerData(customerData, frame), frame.asOf)
  const { analysis } = profile
  return {
    analysis,
    explanation: explain(profile, options.language),
    ...(profile.mode === 'regular' && { basis: profile.basis }),
    ...(options.explain && { labels: labelReasons(profile, options.language) }),
    ...(profile.mode === 'regular' && profile.warnings.length > 0 && { warnings: [...profile.warnings] }),
  }
}
