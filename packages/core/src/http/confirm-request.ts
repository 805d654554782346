import type { FastifyRequest } from 'fastify'
import type { Admission, Asked, Authenticator, BodyHash } from '../auth/index.ts'
import { AppError } from '../errors.ts'

declare module 'fastify' {
  interface FastifyRequest {
    admission: Admission | undefined
  }
}

/** Verifies a request whose head was admitted, by its body or the hash of it, and tells who asks. */
export function confirmRequest(
  request: FastifyRequest,
  authenticator: Authenticator,
  body: Uint8Array | BodyHash,
  operation: Pick<Asked, 'action' | 'access'> = {},
) {
  return authenticator.confirm(admissionOf(request), body, {
    ...operation,
    ip: request.ip,
    requestId: request.id,
  })
}

export function admissionOf(request: FastifyRequest): Admission {
  if (request.admission === undefined)
    throw new AppError(403, 'MissingAuthenticationToken', 'The request is not signed')
  return request.admission
}
