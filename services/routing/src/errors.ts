import type { NewIntent } from '@customer-service/contracts/routing'
import { type AppError, conflict, invalid, notFound } from '@customer-service/core'

export const inquiryNotFound = (id: string): AppError => notFound('routing', id)
export const destinationNotFound = (id: string): AppError => notFound('destination', id)
export const ruleNotFound = (id: string): AppError => notFound('routing rule', id)

export const destinationInUse = (id: string, user: string): AppError =>
  conflict(`Destination ${id} is used by ${user}: change that first`)

export const unknownDestination = (id: string): AppError => invalid('destination', `No destination ${id}`)

export const matchesNothing = (): AppError =>
  invalid('intent', 'A rule needs an intent or terms: it would match nothing')

export const tooMany = (what: string, most: number): AppError => conflict(`More than ${most} ${what} are not supported`)

export const intentSetNotFound = (id: string): AppError => notFound('intent set', id)

export const intentVersionNotFound = (intentSet: string, version: number): AppError =>
  notFound(`version of ${intentSet}`, String(version))

export const notTrained = (intentSet: string): AppError =>
  conflict(`Intent set ${intentSet} has no trained version yet: POST /routing/intents/${intentSet}/train`)

export const notReady = (intentSet: string, version: number, status: string): AppError =>
  conflict(`Version ${version} of ${intentSet} is not ready: ${status}`, 'version')

export const nothingToRollBackTo = (intentSet: string): AppError =>
  conflict(`No version of ${intentSet} answered before this one`)

export const stillTraining = (intentSet: string): AppError =>
  conflict(`Intent set ${intentSet} is being trained: wait until its versions are ready`)

export const tooFewIntents = (): AppError => conflict('Training needs examples of at least two intents')

export const tooManyExamples = (most: number): AppError =>
  invalid('examples', `A set holds at most ${most} examples, those out of scope included`)

export const tooManyIntents = (field: string, most: number): AppError =>
  invalid(field, `A set holds at most ${most} intents`)

export const namesTooLong = (field: string, mostBytes: number): AppError =>
  invalid(field, `Names and titles of the intents are too long: all of them take at most ${mostBytes} bytes`)

const MOST_NAMED = 20

export function unknownIntents(field: string, unknown: readonly NewIntent[]): AppError {
  const named = unknown
    .slice(0, MOST_NAMED)
    .map(({ intent, similar_to }) => `"${intent}"${similar_to === undefined ? '' : ` (did you mean "${similar_to}"?)`}`)
  const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : ''
  return invalid(field, `The set has no such intents: ${named.join(', ')}${more}`)
}

export const intentTwice = (field: string, intent: string): AppError =>
  invalid(field, `Intent ${intent} is written twice`)

export const unknownIntentSet = (id: string): AppError => invalid('intent_set', `No trained intent set ${id}`)

export const unknownIntentDestination = (field: string, destination: string): AppError =>
  invalid(field, `No destination ${destination}`)

export const nothingGiven = (): AppError => invalid('examples', 'Give examples, or a file of them')

export const noTextIn = (line: number): AppError => invalid('file', `Line ${line} has no text`)

export const longIn = (beginning: string, longestText: number, longestIntent: number): AppError =>
  invalid('file', `A text has at most ${longestText} characters, an intent ${longestIntent}: see "${beginning}…"`)
