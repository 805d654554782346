import type { FastifyRequest } from 'fastify'
import { within } from '../deadline.ts'
import { AppError } from '../errors.ts'
import { admissionOf } from './confirm-request.ts'
import type { Operation } from './operation.ts'
import type { Pipeline } from './pipeline.ts'

/** A refusal waits no longer for the trail. */
const RECORDED_WITHIN_MS = 2_000

/**
 * Tells the audit trail when a request failed because policies kept its signer out: only a verified signer hears
 * `AccessDenied`. Whoever is refused stays refused where the trail can't be written.
 */
export async function noteDenial(
  error: unknown,
  request: FastifyRequest,
  operation: Operation,
  pipeline: Pipeline,
): Promise<void> {
  if (!(error instanceof AppError && error.code === 'AccessDenied')) return
  const { claim, key } = admissionOf(request)
  const { principal: actor } = key
  const requestId = claim.requestId ?? request.id
  try {
    const asker = { actor, principal: claim.onBehalfOf ?? actor, requestId, ip: request.ip }
    await within(RECORDED_WITHIN_MS, pipeline.noteDenial(operation, asker))
  } catch (err) {
    request.log.error({ err, request_id: requestId }, 'denial_not_recorded')
  }
}
