import type { Analysis } from '@customer-service/contracts/segmentation'
import type { RegularProfile } from '../profile.ts'

/** The sentences of one language. They state the labels and figures of the analysis and its basis, and no others. */
export interface Sentences {
  regular(profile: RegularProfile): readonly string[]
  newCustomer(analysis: Analysis): readonly string[]
  region(analysis: Analysis): readonly string[]
}

/** Whether rounding hides which of the two is larger: then the text says that exact amounts were compared. */
export function isHiddenByRounding({ analysis, basis }: RegularProfile): boolean {
  return analysis.avgBasket > basis.medianBasket !== (analysis.valueSegment === 'HighValue')
}
