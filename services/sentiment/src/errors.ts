import { AppError, notFound } from '@customer-service/core'

export const analysisNotFound = (id: string): AppError => notFound('sentiment analysis', id)

export const notTheirs = (resource: string): AppError =>
  new AppError(403, 'AccessDenied', `Your policy does not allow this for ${resource}`)
