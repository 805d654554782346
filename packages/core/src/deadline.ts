import { AppError } from './errors.ts'

/** Longest time from the first byte of a request to its answer. */
export const ANSWER_WITHIN_MS = 10_000

/** Gives up waiting after so many milliseconds with `DeadlineExceeded` (504); the work itself checks its deadline. */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => reject(new AppError(504, 'DeadlineExceeded', 'The answer was not ready in time')),
    Math.max(0, milliseconds),
  )
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
