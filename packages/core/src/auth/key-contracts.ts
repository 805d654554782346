import { Type } from 'typebox'
import type { Contract } from '../contract.ts'

const strict = { additionalProperties: false }
const AccessKeyId = Type.String({ pattern: '^\\w{1,128}$' })

/** How the answer is to be sealed: for which key of the asking service, and for this question alone. */
const sealing = { sealed_for: AccessKeyId, nonce: Type.String({ pattern: '^[\\w-]{22}$' }) }
const Sealed = Type.Object({ sealed: Type.String() }, strict)

/**
 * What services ask of the one that keeps the access keys. The load balancer brings no caller here: its rules know the
 * paths of the manifests only.
 */
export const getSigningKey = {
  method: 'GET',
  url: '/internal/signing-keys/:access_key_id',
  config: { action: 'GetSigningKey', access: 'service' },
  schema: {
    summary: 'What signs with a key on one day, in one region, for one signing name',
    params: Type.Object({ access_key_id: AccessKeyId }, strict),
    querystring: Type.Object(
      {
        date: Type.String({ pattern: '^\\d{8}$' }),
        region: Type.String({ pattern: '^[\\w-]{1,64}$' }),
        service: Type.String({ pattern: '^[\\w-]{1,64}$' }),
        ...sealing,
      },
      strict,
    ),
    response: { 200: Sealed },
  },
} as const satisfies Contract

export const getPolicies = {
  method: 'GET',
  url: '/internal/policies',
  config: { action: 'GetSigningKey', access: 'service' },
  schema: {
    summary: 'The policies of a principal that somebody acts for',
    querystring: Type.Object({ principal: Type.String({ minLength: 1, maxLength: 128 }), ...sealing }, strict),
    response: { 200: Sealed },
  },
} as const satisfies Contract

export const noteKeyUse = {
  method: 'POST',
  url: '/internal/access-key-uses',
  config: { action: 'NoteKeyUse', access: 'service' },
  schema: {
    summary: 'A verified request used a key',
    body: Type.Object({ access_key_id: AccessKeyId }, strict),
    response: { 200: Type.Object({ access_key_id: AccessKeyId }, strict) },
  },
} as const satisfies Contract

/** Actions that the key of each service allows beside what the service calls. */
export const KEY_ACTIONS: readonly string[] = [getSigningKey.config.action, noteKeyUse.config.action]
