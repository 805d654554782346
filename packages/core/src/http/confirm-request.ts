import type { FastifyRequest } from 'fastify'
import type { Admission, Authenticator, BodyHash } from '../auth/index.ts'
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
  action?: string,
) {
  return authenticator.confirm(admissionOf(request), body, {
    ip: request.ip,
    requestId: request.id,
    ...(action !== undefined && { action }),
  })
}

export function admissionOf(request: FastifyRequest): Admission {
  if (request.admission === undefined)
    throw new AppError(403, 'MissingAuthenticationToken', 'The request is not signed')
  return request.admission
}
