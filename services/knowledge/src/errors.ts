import { AppError, conflict, invalid, notFound } from '@customer-service/core'

export const articleNotFound = (id: string): AppError => notFound('article', id)

export const articleChangedMeanwhile = (id: string, version: number): AppError =>
  conflict(`${id} has version ${version} now: read it again and decide again`, 'expected_version')

export const relatedUnknown = (position: number, id: string): AppError =>
  invalid(`related_articles[${position}]`, `No article ${id}`)

export const relatedToItself = (position: number): AppError =>
  invalid(`related_articles[${position}]`, 'An article is not related to itself')

export const relatedTwice = (position: number, id: string): AppError =>
  invalid(`related_articles[${position}]`, `${id} is named twice`)

export const articleTooLarge = (bytes: number, most: number): AppError =>
  invalid('content', `The article takes ${bytes} bytes, at most ${most} are possible`)

export const nothingSearched = (): AppError => invalid('query', 'There is no word in it')

export const notFoundByQuery = (id: string): AppError =>
  invalid('article_id', `${id} is not among the first hits of this query`)

const HOUR_SECONDS = 3_600

export const tooMuchFeedback = (): AppError =>
  new AppError(429, 'ThrottlingException', 'No more feedback counts today', { retryAfterSeconds: HOUR_SECONDS })

export const nothingAsked = (position: number): AppError => invalid(`questions[${position}]`, 'There is no word in it')

export const tooManyTaught = (most: number): AppError =>
  invalid('questions', `An article learns at most ${most} questions: forget some`)

export const questionNotFound = (id: string): AppError => notFound('question', id)
