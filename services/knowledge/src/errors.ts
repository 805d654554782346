import { AppError, conflict, invalid, notFound } from '@customer-service/core'

export const articleNotFound = (id: string): AppError => notFound('article', id)

export const accessDenied = (action: string): AppError =>
  new AppError(403, 'AccessDenied', `The policy of this key doesn't allow ${action} here`)

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
