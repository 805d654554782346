/** An error that a service foresees: it reaches the caller in the one error format (PLT-24). */
export class AppError extends Error {
  readonly status: number
  /** The machine-readable name in `error`. */
  readonly code: string
  /** Path of the input that is wrong, such as `customer.age` or `events[1]`. */
  readonly field?: string
  readonly retryAfterSeconds?: number
  /** More that a caller's program may act on: further fields of the answer. */
  readonly details?: Readonly<Record<string, unknown>>

  constructor(
    status: number,
    code: string,
    message: string,
    more: {
      readonly field?: string
      readonly retryAfterSeconds?: number
      readonly details?: AppError['details']
      readonly cause?: unknown
    } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'AppError'
    this.status = status
    this.code = code
    if (more.field !== undefined) this.field = more.field
    if (more.retryAfterSeconds !== undefined) this.retryAfterSeconds = more.retryAfterSeconds
    if (more.details !== undefined) this.details = more.details
  }
}

export interface ErrorBody {
  readonly error: string
  readonly message: string
  readonly field?: string
}

export function errorBody(error: AppError): ErrorBody {
  const { code, message, field, details } = error
  return { ...details, error: code, message, ...(field !== undefined && { field }) }
}

/** 400: the input breaks a rule that its schema can't state. */
export const invalid = (field: string, message: string): AppError =>
  new AppError(400, 'ValidationError', message, { field })

/** 403: the caller's policy does not allow this for a resource, as policies name it: `user/u1/conversation/*`. */
export const accessDenied = (resource: string): AppError =>
  new AppError(403, 'AccessDenied', `Your policy does not allow this for ${resource}`)

/** 404: unknown, or not the caller's to see; both look the same. */
export const notFound = (what: string, id: string): AppError => new AppError(404, 'NotFound', `No ${what} ${id}`)

/** 409: the state of the resource doesn't allow this now. */
export const conflict = (message: string, field?: string): AppError =>
  new AppError(409, 'Conflict', message, field === undefined ? {} : { field })
