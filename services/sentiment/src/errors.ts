import { type AppError, conflict, invalid, notFound } from '@customer-service/core'

export const analysisNotFound = (id: string): AppError => notFound('sentiment analysis', id)

export const conversationNotFound = (id: string): AppError => notFound('analysed conversation', id)

export const scoreOffLabel = (sentiment: string, score: number): AppError =>
  invalid('sentiment_score', `A score of ${score} is not ${sentiment}: leave it out, or correct the label too`)

export const correctedTooOften = (id: string): AppError => conflict(`${id} was corrected 50 times: nobody agrees on it`)
