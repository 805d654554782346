import { AppError, invalid } from '@customer-service/core'

export const missing = (field: string): AppError => invalid(field, `Missing required field: ${field}`)

export const invalidDate = (field: string): AppError =>
  new AppError(400, 'InvalidDateFormat', `${field} must be an ISO 8601 date such as YYYY-MM-DDTHH:mm:ss`, { field })

export const negative = (field: string): AppError =>
  new AppError(400, 'NegativeValue', `${field} must not be negative`, { field })
