import type { Readable } from 'node:stream'
import { AppError } from '../errors.ts'

/** How slowly a body may come. */
export interface Pace {
  /** Each such span brings at least `leastBytes`, unless the body ends in it. */
  readonly spanMs: number
  readonly leastBytes: number
  readonly longestMs: number
}

/** As slow as a bad mobile connection; no longer than a signature is good for. */
export const PACE: Pace = { spanMs: 10_000, leastBytes: 131_072, longestMs: 300_000 }

/** The body's pieces, as long as they come fast enough and are wanted. */
export async function* paced(
  body: Readable,
  { spanMs, leastBytes, longestMs }: Pace,
  ending: AbortSignal,
): AsyncGenerator<Uint8Array> {
  ending.throwIfAborted()
  const { promise: late, reject } = Promise.withResolvers<never>()
  late.catch(() => undefined)
  const giveUp = () => reject(ending.reason)
  ending.addEventListener('abort', giveUp)
  let [bytes, before] = [0, 0]
  const timer = setInterval(() => {
    if (bytes - before < leastBytes) reject(tooSlow())
    before = bytes
  }, spanMs)
  const last = setTimeout(() => reject(tooSlow()), longestMs)
  const pieces = body.iterator({ destroyOnReturn: false })
  try {
    for (;;) {
      const { done, value } = await Promise.race([pieces.next().catch(endedEarly), late])
      if (done) return
      bytes += value.length
      yield value
    }
  } finally {
    clearInterval(timer)
    clearTimeout(last)
    ending.removeEventListener('abort', giveUp)
  }
}

function endedEarly(cause: unknown): never {
  throw new AppError(400, 'BadRequest', 'The connection ended before the body', { cause })
}

const tooSlow = (): AppError => new AppError(408, 'RequestTimeout', 'The request did not arrive in time')
