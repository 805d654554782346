import { type Static, Type } from 'typebox'
import { Id, Limit, Strict, Timestamp } from '../common.ts'

export const Principal = Type.String({
  minLength: 1,
  maxLength: 128,
  pattern: '^(user|service)/[A-Za-z0-9\\-._~@+]+$',
  description: 'user/ada or service/chatbot',
})

/** Shaped like an IAM policy; checked in full when it is written. */
export const PolicyDocument = Type.Record(Type.String(), Type.Unknown(), {
  description: 'Version, Statement[]: Effect, Action, Resource, Condition',
})

const keyFields = {
  access_key_id: Type.String(),
  principal: Type.String(),
  status: Type.Enum(['active', 'inactive']),
  created_at: Timestamp,
  expires_at: Timestamp,
  last_used_at: Type.Optional(Timestamp),
  policy: PolicyDocument,
}

export type AccessKey = Static<typeof AccessKey>
export const AccessKey = Strict(keyFields)

export type AccessKeyCreated = Static<typeof AccessKeyCreated>
/** The only answer that ever holds the secret. */
export const AccessKeyCreated = Strict({ ...keyFields, secret_access_key: Type.String() })

const keyParams = Strict({ access_key_id: Id('The id of the key') })

export const createAccessKey = {
  method: 'POST',
  url: '/auth/access-keys',
  config: { action: 'CreateAccessKey', audit: 'access_key_created', confidential: true },
  schema: {
    summary: 'Make an access key; a principal has at most two',
    description: [
      "A key lives 90 days. Without a policy it gets that of the principal's other key; if there is none, everything on",
      'the resources of the principal itself. Giving a policy needs the permission `SetAccessKeyPolicy` too.',
    ].join(' '),
    body: Strict({ principal: Principal, policy: Type.Optional(PolicyDocument) }),
    response: { 201: AccessKeyCreated },
  },
} as const

export const listAccessKeys = {
  method: 'GET',
  url: '/auth/access-keys',
  config: { action: 'ListAccessKeys' },
  schema: {
    summary: 'The access keys, ordered by principal, without their secrets',
    querystring: Strict({
      principal: Type.Optional(Principal),
      limit: Limit(100, 100),
      cursor: Type.Optional(Type.String({ minLength: 1, maxLength: 1_024, description: 'What the page before gave' })),
    }),
    response: {
      200: Strict({
        access_keys: Type.Array(AccessKey),
        cursor: Type.Optional(Type.String({ description: 'Present when more may follow' })),
      }),
    },
  },
} as const

export const updateAccessKey = {
  method: 'PATCH',
  url: '/auth/access-keys/:access_key_id',
  config: { action: 'UpdateAccessKey', audit: 'access_key_updated' },
  schema: {
    summary: 'Switch a key off or on, or change its policy; effective everywhere within 60 s',
    params: keyParams,
    body: Strict({
      status: Type.Optional(Type.Enum(['active', 'inactive'])),
      policy: Type.Optional(PolicyDocument),
    }),
    response: { 200: AccessKey },
  },
} as const

export const rotateAccessKey = {
  method: 'POST',
  url: '/auth/access-keys/:access_key_id/rotate',
  config: { action: 'CreateAccessKey', audit: 'access_key_rotated', confidential: true },
  schema: {
    summary: 'Make a second key with the same principal and policy; the old one works until it is switched off',
    params: keyParams,
    response: { 201: AccessKeyCreated },
  },
} as const

export const deleteAccessKey = {
  method: 'DELETE',
  url: '/auth/access-keys/:access_key_id',
  config: { action: 'DeleteAccessKey', audit: 'access_key_deleted' },
  schema: {
    summary: 'Delete a key that is switched off',
    params: keyParams,
    response: { 200: Strict({ access_key_id: Type.String() }) },
  },
} as const
