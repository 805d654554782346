import { AppError, conflict, invalid, notFound } from '@customer-service/core'

export const inquiryNotFound = (id: string): AppError => notFound('routing', id)
export const destinationNotFound = (id: string): AppError => notFound('destination', id)
export const ruleNotFound = (id: string): AppError => notFound('routing rule', id)

export const destinationInUse = (id: string, user: string): AppError =>
  conflict(`Destination ${id} is used by ${user}: change that first`)

export const unknownDestination = (id: string): AppError => invalid('destination', `No destination ${id}`)

export const matchesNothing = (): AppError =>
  invalid('intent', 'A rule needs an intent or terms: it would match nothing')

export const tooMany = (what: string, most: number): AppError => conflict(`More than ${most} ${what} are not supported`)

export const notTheirs = (resource: string): AppError =>
  new AppError(403, 'AccessDenied', `Your policy does not allow this for ${resource}`)
