import type { SegmentQuery } from '@customer-service/contracts/segmentation'
import type { Language } from '../analysis/language.ts'
import { render } from './render.ts'
import { renderTurkish } from './turkish/render-turkish.ts'

/** The query as a sentence, from which a prompt compiles to it again. */
export const sentenceOf = (query: SegmentQuery, language: Language): string =>
  language === 'tr' ? renderTurkish(query) : render(query)
