import { hkdfSync } from 'node:crypto'
import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { openSecrets } from '../secrets.ts'
import type { KeyScope } from './signing-key.ts'

const Status = Type.Enum(['active', 'inactive'])
const grant = { policy: Type.Record(Type.String(), Type.Unknown()), status: Status, expires_at: Type.String() }

export type KeyAnswer = Static<typeof KeyAnswer>
/** To `GetSigningKey`; null: no such key. */
export const KeyAnswer = Type.Union([
  Type.Null(),
  Type.Object({
    /** 32 bytes in base64. */
    signing_key: Type.String({ pattern: '^[A-Za-z0-9+/]{43}=$' }),
    principal: Type.String(),
    ...grant,
  }),
])

export type PoliciesAnswer = Static<typeof PoliciesAnswer>
export const PoliciesAnswer = Type.Array(Type.Object(grant))

export const keyAnswer = Compile(KeyAnswer)
export const policiesAnswer = Compile(PoliciesAnswer)

/** Seals and opens answers for one service. */
export interface AnswerSeal {
  seal(answer: unknown, question: string): string
  /** Throws unless it was sealed with this secret for this question. */
  open(sealed: string, question: string): unknown
}

const SEAL_BYTES = 32

/**
 * With a key made of the secret that only the asking service and the keeper of the keys know. Requests are signed, answers
 * aren't, and between tasks they go over plain HTTP: a seal lets nobody on the way read or make one, and because it names
 * the question, nonce included, none serves twice.
 */
export function answerSeal(secretAccessKey: string): AnswerSeal {
  const key = hkdfSync('sha256', secretAccessKey, '', 'customer-service/key-answers', SEAL_BYTES)
  const secrets = openSecrets(new Uint8Array(key))
  return {
    seal: (answer, question) => secrets.seal(JSON.stringify(answer), question),
    open: (sealed, question) => JSON.parse(secrets.open(sealed, question)),
  }
}

export const keyQuestion = (
  accessKeyId: string,
  { date, region, service, nonce }: KeyScope & { readonly nonce: string },
): string => ['signing-key', nonce, accessKeyId, date, region, service].join('\n')

export const policiesQuestion = (principal: string, nonce: string): string => ['policies', nonce, principal].join('\n')
