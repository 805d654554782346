import { createSecretKey, randomBytes } from 'node:crypto'
import type { SignedHttp } from '../client/signed-http.ts'
import type { Clock } from '../clock.ts'
import { AppError } from '../errors.ts'
import { openAskBudget } from './ask-budget.ts'
import type { Credentials } from './bootstrap-key.ts'
import { answerSeal, keyAnswer, keyQuestion, policiesAnswer, policiesQuestion } from './key-answers.ts'
import { getPolicies, getSigningKey, noteKeyUse } from './key-contracts.ts'
import { type Memory, openMemory } from './memory.ts'
import { storedPolicy } from './policy.ts'
import { deriveSigningKey, type KeyScope } from './signing-key.ts'
import {
  FOUND_MS,
  type Grant,
  MAX_REMEMBERED,
  MISSED_MS,
  type SigningKey,
  type SigningKeyProvider,
  usablePolicies,
} from './signing-key-provider.ts'
import { useNotes } from './use-notes.ts'

export interface RemoteSigningKeysOptions {
  /** Reaches the service that keeps the access keys. */
  readonly http: SignedHttp
  /** Of this service: `http` signs with them, and answers are sealed for them. */
  readonly credentials: Credentials
  readonly now: Clock
}

/** Longest wait for an answer, repeats included. */
const ASK_WITHIN_MS = 3_000
/** An answer may be as old as that when it comes: a change must be everywhere within 60 s all the same. */
const REMEMBERED_MS = FOUND_MS - ASK_WITHIN_MS
/** So that a key in use outlives an outage of half a minute, and nobody waits for its next answer. */
const REFRESHED_MS = REMEMBERED_MS / 2
/** Of ids that nobody here has seen: a flood of made-up ones must not become one of questions. */
const UNSEEN = { capacity: 50, perSecond: 10 }
const NONCE_BYTES = 16

/** From the service that keeps the access keys: of services in processes of their own, which see no secret. */
export function remoteSigningKeys({ http, credentials, now }: RemoteSigningKeysOptions): SigningKeyProvider {
  const { open } = answerSeal(credentials.secretAccessKey)
  const sealing = () => ({
    sealed_for: credentials.accessKeyId,
    nonce: randomBytes(NONCE_BYTES).toString('base64url'),
  })
  const soon = () => ({ deadline: now().getTime() + ASK_WITHIN_MS })

  async function askKey(name: string): Promise<SigningKey | undefined> {
    const { accessKeyId, ...scope } = fromName(name)
    const query = { ...scope, ...sealing() }
    const { sealed } = await http.call(getSigningKey, { params: { access_key_id: accessKeyId }, query }, soon())
    const answer = keyAnswer.Parse(open(sealed, keyQuestion(accessKeyId, query)))
    if (answer === null) return undefined
    return {
      accessKeyId,
      signingKey: createSecretKey(Buffer.from(answer.signing_key, 'base64')),
      principal: answer.principal,
      policies: [storedPolicy(answer.policy)],
      status: answer.status,
      expiresAt: Date.parse(answer.expires_at),
    }
  }

  async function askGrants(principal: string): Promise<readonly Grant[] | undefined> {
    const query = { principal, ...sealing() }
    const { sealed } = await http.call(getPolicies, { query }, soon())
    const grants = policiesAnswer.Parse(open(sealed, policiesQuestion(principal, query.nonce)))
    return grants.length === 0 ? undefined : grants
  }

  const keys = remember({ ask: askKey, subjectOf: (name) => fromName(name).accessKeyId, now })
  const principals = remember({ ask: askGrants, subjectOf: (principal) => principal, now })
  const note = (access_key_id: string) => http.call(noteKeyUse, { body: { access_key_id } }, soon())

  return {
    async get(scope) {
      const key = await keys.get(toName(scope))
      // As costly as a known key, so that the time doesn't tell which ids exist.
      if (key === undefined) deriveSigningKey(scope.accessKeyId, scope)
      return key
    },
    policiesOf: async (principal) => usablePolicies((await principals.get(principal)) ?? [], now()),
    used: useNotes({ now, note }),
    changed: () => undefined,
  }
}

interface Remembering<Answer> {
  readonly ask: (name: string) => Promise<Answer | undefined>
  /** What is unknown when there is no answer: it is asked for with several names. */
  readonly subjectOf: (name: string) => string
  readonly now: Clock
}

function remember<Answer>({ ask, subjectOf, now }: Remembering<Answer>): Memory<Answer> {
  const budget = openAskBudget({ ...UNSEEN, now })
  const seen = new Set<string>()

  async function load(name: string): Promise<Answer | undefined> {
    const subject = subjectOf(name)
    const isUnseen = !seen.has(subject)
    const retryAfterSeconds = isUnseen ? budget.take() : undefined
    if (retryAfterSeconds !== undefined) throw tooMany(retryAfterSeconds)
    const answer = await ask(name).catch((cause: unknown) => {
      if (isUnseen) budget.giveBack()
      throw cannotTell(cause)
    })
    if (answer === undefined) {
      seen.delete(subject)
      return undefined
    }
    if (isUnseen) budget.giveBack()
    if (seen.size >= MAX_REMEMBERED) seen.clear()
    seen.add(subject)
    return answer
  }

  return openMemory({
    load,
    now,
    foundMs: REMEMBERED_MS,
    refreshMs: REFRESHED_MS,
    missedMs: MISSED_MS,
    limit: MAX_REMEMBERED,
  })
}

type Named = KeyScope & { readonly accessKeyId: string }

/** None of the parts holds a slash: they were separated by slashes in the header. */
const toName = ({ accessKeyId, date, region, service }: Named): string => `${accessKeyId}/${date}/${region}/${service}`

function fromName(name: string): Named {
  const [accessKeyId = '', date = '', region = '', service = ''] = name.split('/')
  return { accessKeyId, date, region, service }
}

/** Whatever went wrong, refused or forged: nobody is let in, and nobody is told that a key isn't known. */
const cannotTell = (cause: unknown): AppError =>
  new AppError(503, 'ServiceUnavailable', 'Access keys can not be checked now', { retryAfterSeconds: 2, cause })

const tooMany = (retryAfterSeconds: number): AppError =>
  new AppError(429, 'ThrottlingException', 'Too many access keys that nobody knows are being tried: slow down', {
    retryAfterSeconds,
  })
