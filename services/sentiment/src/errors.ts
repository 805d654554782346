import { AppError, conflict, invalid, notFound } from '@customer-service/core'

export const analysisNotFound = (id: string): AppError => notFound('sentiment analysis', id)

export const conversationNotFound = (id: string): AppError => notFound('analysed conversation', id)

export const notTheirs = (resource: string): AppError =>
  new AppError(403, 'AccessDenied', `Your policy does not allow this for ${resource}`)

export const scoreOffLabel = (sentiment: string): AppError =>
  invalid('sentiment_score', `sentiment_score does not lie where ${sentiment} lies`)

export const correctedTooOften = (id: string): AppError => conflict(`${id} was corrected 50 times: nobody agrees on it`)
