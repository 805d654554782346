import type { FastifyError } from 'fastify'
import { AppError } from '../errors.ts'
import { Unavailable } from '../store/errors.ts'

/** Errors of Fastify itself that callers can cause, in our names. */
const FASTIFY_ERRORS: Readonly<Record<string, (error: FastifyError) => AppError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => new AppError(413, 'PayloadTooLarge', 'The body is larger than 262144 bytes'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => unsupportedMediaType('application/json'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new AppError(400, 'ValidationError', 'Content-Length does not match the body', { field: 'Content-Length' }),
  FST_ERR_BAD_URL: () => new AppError(400, 'InvalidURI', 'The path is not valid'),
  FST_ERR_MAX_PARAM_LENGTH: () => new AppError(400, 'InvalidURI', 'A part of the path is too long'),
}

export function unsupportedMediaType(expected: string): AppError {
  return new AppError(415, 'UnsupportedMediaType', `Send the body as content-type: ${expected}`, {
    field: 'Content-Type',
  })
}

export const unavailable = (cause: Unavailable): AppError =>
  new AppError(503, 'ServiceUnavailable', cause.message, { cause, retryAfterSeconds: cause.retryAfterSeconds })

/** Any error as the caller may see it: what isn't foreseen becomes an opaque 500. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (error instanceof Unavailable) return unavailable(error)
  const { code, statusCode } = error as Partial<FastifyError>
  if (code === 'ECONNRESET' && statusCode === 400)
    return new AppError(400, 'BadRequest', 'The connection ended before the body', { cause: error })
  const known = code === undefined ? undefined : FASTIFY_ERRORS[code]
  if (known) return known(error as FastifyError)
  return new AppError(500, 'InternalError', 'Something went wrong on our side', { cause: error })
}
