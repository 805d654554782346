import { DAY_MS } from '../clock.ts'
import { AppError } from '../errors.ts'
import type { Log } from '../service.ts'
import type { Write } from '../store/write.ts'
import { useOf } from './access-key-uses.ts'
import { findKey, type KeyDeps, keysOf, secretOf } from './access-keys.ts'
import type { Caller } from './caller.ts'
import {
  type AnswerSeal,
  answerSeal,
  type KeyAnswer,
  keyQuestion,
  type PoliciesAnswer,
  policiesQuestion,
} from './key-answers.ts'
import { openMemory } from './memory.ts'
import { deriveSigningKey, type KeyScope } from './signing-key.ts'
import { FOUND_MS, MAX_REMEMBERED, MISSED_MS } from './signing-key-provider.ts'

export interface KeyKeeperDeps extends KeyDeps {
  /** Regions and signing names that requests to the platform are signed for. */
  readonly regions: readonly string[]
  readonly services: readonly string[]
  readonly log: Log
}

interface Sealing {
  readonly sealed_for: string
  readonly nonce: string
}

/** Answers the other services' questions about access keys. */
export interface KeyKeeper {
  /** Sealed for the asking service. Throws 403 `AccessDenied` unless it asks with the key that the deployment gave it. */
  signingKey(caller: Caller, accessKeyId: string, scope: KeyScope & Sealing): Promise<string>
  policies(caller: Caller, principal: string, sealing: Sealing): Promise<string>
  use(accessKeyId: string): Write
}

interface Asker {
  readonly principal: string
  readonly seal: AnswerSeal
}

/** What is logged from 14 days before the key of a service ends: without it, the service can verify nothing. */
export const KEY_ENDS_SOON = 'service_key_ends_soon'
const WARNED_DAYS = 14
/** How far the asking service's clock may be off, beside the 300 s of the signature that it verifies. */
const SKEW_MS = 600_000

/** Reads the table for each question: the asking services remember, and a change must be everywhere within 60 s. */
export function openKeyKeeper(deps: KeyKeeperDeps): KeyKeeper {
  const { store, now } = deps
  const askers = openMemory<Asker>({
    load: (accessKeyId) => askerOf(deps, accessKeyId),
    now,
    foundMs: FOUND_MS,
    missedMs: MISSED_MS,
    limit: MAX_REMEMBERED,
  })

  async function sealFor(caller: Caller, { sealed_for }: Sealing): Promise<AnswerSeal> {
    const asker = await askers.get(sealed_for)
    if (asker !== undefined && asker.principal === caller.actor) return asker.seal
    throw new AppError(403, 'AccessDenied', `${caller.actor} has no key ${sealed_for} of this deployment`)
  }

  return {
    async signingKey(caller, accessKeyId, scope) {
      checkScope(scope, deps)
      const seal = await sealFor(caller, scope)
      return seal.seal(await answerOf(deps, accessKeyId, scope), keyQuestion(accessKeyId, scope))
    },
    async policies(caller, principal, sealing) {
      const seal = await sealFor(caller, sealing)
      const items = await keysOf(store, principal)
      const answer: PoliciesAnswer = items.map(({ policy, status, expires_at }) => ({ policy, status, expires_at }))
      return seal.seal(answer, policiesQuestion(principal, sealing.nonce))
    },
    use: (accessKeyId) => useOf(accessKeyId, now()),
  }
}

async function answerOf(deps: KeyDeps, accessKeyId: string, scope: KeyScope): Promise<KeyAnswer> {
  const item = await findKey(deps.store, accessKeyId)
  if (item === undefined) return null
  const { principal, policy, status, expires_at } = item
  const signing_key = deriveSigningKey(secretOf(item, deps), scope).export().toString('base64')
  return { signing_key, principal, policy, status, expires_at }
}

/** Whoever may make keys can make one for a service; only the deployment's own count here. */
async function askerOf(deps: KeyKeeperDeps, accessKeyId: string): Promise<Asker | undefined> {
  const item = await findKey(deps.store, accessKeyId)
  if (item?.deployed !== true || item.status !== 'active') return undefined
  const { principal, expires_at } = item
  const daysLeft = (Date.parse(expires_at) - deps.now().getTime()) / DAY_MS
  if (daysLeft <= 0) return undefined
  if (daysLeft < WARNED_DAYS) deps.log.warn({ principal, expires_at }, KEY_ENDS_SOON)
  return { principal, seal: answerSeal(secretOf(item, deps)) }
}

/** Today's keys, of this platform: what a service that was taken over learns is of no use tomorrow or elsewhere. */
function checkScope({ date, region, service }: KeyScope, { regions, services, now }: KeyKeeperDeps): void {
  const days = [-SKEW_MS, SKEW_MS].map((skew) => dayOf(new Date(now().getTime() + skew)))
  if (days.includes(date) && regions.includes(region) && services.includes(service)) return
  throw new AppError(400, 'ValidationError', 'Signing keys are given for today and this platform only')
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10).replaceAll('-', '')
