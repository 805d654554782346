import type { AnalysisReply } from '@customer-service/contracts/segmentation'
import { analyze } from './analyze.ts'
import { explain } from './explanation/explain.ts'
import type { Language } from './language.ts'
import type { Profile } from './profile.ts'
import { type Frame, readCustomerData } from './read-customer-data.ts'
import { labelReasons } from './reasons/label-reasons.ts'

export interface ReplyOptions {
  readonly language: Language
  /** Also the reason of each label. */
  readonly explain: boolean
}

/** The answer to `customerData` as it came. Throws the errors of `readCustomerData`. */
export function analysisReply(customerData: unknown, frame: Frame, options: ReplyOptions): AnalysisReply {
  const profile = profileOf(customerData, frame)
  return replyOf(profile, explain(profile, options.language), options)
}

/** What `customerData` describes. Throws the errors of `readCustomerData`. */
export function profileOf(customerData: unknown, frame: Frame): Profile {
  return analyze(readCustomerData(customerData, frame), frame.asOf)
}

export function replyOf(profile: Profile, explanation: string, options: ReplyOptions): AnalysisReply {
  const { analysis } = profile
  return {
    analysis,
    explanation,
    ...(profile.mode === 'regular' && { basis: profile.basis }),
    ...(options.explain && { labels: labelReasons(profile, options.language) }),
    ...(profile.mode === 'regular' && profile.warnings.length > 0 && { warnings: [...profile.warnings] }),
  }
}
