import type { Contract } from '../contract.ts'
import { AppError } from '../errors.ts'
import type { StoredAnswer } from './idempotency.ts'
import { problemOfReply } from './validation.ts'

/** Largest answer, in bytes (PLT-26). Files are exempt. */
const MAX_REPLY_BYTES = 262_144

/** `reply` is absent when the answer was read back from a first request. */
export interface Answer extends StoredAnswer {
  readonly reply?: unknown
}

/** That of the contract's first answer: what an action that names none is answered with. */
export function firstStatus(contract: Contract): number {
  return Number(Object.keys(contract.schema.response)[0])
}

/** Throws where a reply isn't what the contract promises for this status: a bug of the action. */
export function checkReply(contract: Contract, status: number, reply: unknown): void {
  const schema = contract.schema.response[status]
  if (schema === undefined) throw new Error(`${contract.url} has no answer ${status}`)
  const problem = problemOfReply(schema, reply)
  if (problem !== undefined) throw new Error(`The answer of ${contract.method} ${contract.url} is wrong: ${problem}`)
}

/** Throws 413 `ResponseTooLarge`. */
export function answerOf(status: number, reply: unknown): Answer {
  const body = JSON.stringify(reply)
  if (body.length > MAX_REPLY_BYTES || Buffer.byteLength(body) > MAX_REPLY_BYTES) {
    throw new AppError(413, 'ResponseTooLarge', 'The answer is larger than 262144 bytes: ask for fewer', {
      field: 'limit',
    })
  }
  return { status, body, reply }
}
