import type { InvalidPromptReason } from '@customer-service/contracts/segmentation'
import { AppError, invalid } from '@customer-service/core'
import type { Language } from './domain/analysis/language.ts'

export const missing = (field: string): AppError => invalid(field, `Missing required field: ${field}`)

export const invalidDate = (field: string): AppError =>
  new AppError(400, 'InvalidDateFormat', `${field} must be an ISO 8601 date such as YYYY-MM-DDTHH:mm:ss`, { field })

export const negative = (field: string): AppError =>
  new AppError(400, 'NegativeValue', `${field} must not be negative`, { field })

const PROMPT_PROBLEMS: Readonly<Record<Language, Readonly<Record<InvalidPromptReason, string>>>> = {
  en: {
    empty: 'it is empty or not a text',
    too_long: 'it is longer than 1,000 characters',
    no_condition: 'it has no condition that tells customers apart',
    unknown_terms: 'these words were not understood where they stand',
    vague_term: 'these words have no exact meaning',
    bad_range: 'a number or a range is out of bounds or reversed',
    bad_date: 'a date does not exist, or its year is missing',
    incomplete: 'it ends in the middle, or its parentheses do not match',
    not_a_query: 'it asks to do something, not to find customers',
    sensitive_attribute: 'customers are not selected by such attributes',
  },
  tr: {
    empty: 'boş ya da metin değil',
    too_long: '1.000 karakterden uzun',
    no_condition: 'müşterileri birbirinden ayıran bir koşul yok',
    unknown_terms: 'bu sözcükler bulundukları yerde anlaşılmadı',
    vague_term: 'bu sözcüklerin kesin bir anlamı yok',
    bad_range: 'bir sayı ya da aralık sınırların dışında veya ters',
    bad_date: 'böyle bir tarih yok ya da hangi yılın olduğu belli değil',
    incomplete: 'ortasında bitiyor ya da parantezleri uyuşmuyor',
    not_a_query: 'müşteri aramıyor, bir şey yapılmasını istiyor',
    sensitive_attribute: 'müşteriler bu tür özelliklere göre seçilmez',
  },
}

/** The prompt isn't understood in full: why, and the words at fault. */
export const invalidPrompt = (
  reason: InvalidPromptReason,
  terms: readonly string[],
  language: Language = 'en',
): AppError =>
  new AppError(
    400,
    'InvalidPrompt',
    `Invalid Prompt: ${PROMPT_PROBLEMS[language][reason]}${terms.length > 0 ? `: ${terms.join(', ')}` : ''}`,
    { field: 'prompt', details: { reason, ...(terms.length > 0 && { terms }) } },
  )

/** The car isn't one of the catalogue. */
export const modelNotFound = (models: readonly string[]): AppError =>
  new AppError(400, 'ModelNotFound', 'Model Not Found: car_model is none of the catalogue', {
    field: 'car_model',
    details: { models },
  })

export const emptyData = (): AppError =>
  new AppError(
    409,
    'EmptyData',
    'Empty Data: no customer data available for segmentation; import users or interactions',
  )

export const timeoutError = (): AppError =>
  new AppError(504, 'TimeoutError', 'Timeout Error: the query took too long; simplify the prompt', {
    retryAfterSeconds: 5,
  })

/** Amazon Personalize, where it is configured, failed or has no result yet. */
export const personalizeError = (reason: string, cause?: unknown): AppError =>
  new AppError(502, 'PersonalizeError', `Personalize Error: ${reason}`, { details: { cause: reason }, cause })

export const NO_SEGMENTS_FOUND =
  'No Segments Found: no customers match the criteria; broaden them or try a different car model'

export const noSegmentsFound = (): AppError => new AppError(404, 'NoSegmentsFound', NO_SEGMENTS_FOUND)

export const accessDenied = (resource: string): AppError =>
  new AppError(403, 'AccessDenied', `This key may not see ${resource}`)
