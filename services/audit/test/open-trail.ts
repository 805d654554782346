import type { Checkpoint } from '@customer-service/contracts/audit'
import type { ServiceModule } from '@customer-service/core'
import { type AuditRecord, auditRecorded } from '@customer-service/core/http'
import { announce } from '@customer-service/core/store'
import { openTestService, type TestService } from '@customer-service/core/testing'
import { buildApp } from '../src/app.ts'
import type { Config } from '../src/config.ts'
import { openDeps } from '../src/deps.ts'
import { audit } from '../src/index.ts'
import { Patrol } from '../src/patrol.ts'
import { Sealer } from '../src/sealer.ts'
import type { TrailSource, Verdict } from '../src/verify-trail.ts'

export const sample: AuditRecord = {
  log_id: 'audit-12345',
  timestamp: '2025-03-19T14:15:30Z',
  service: 'chatbot',
  action: 'message_sent',
  resource_id: 'conv-12345',
  user_id: 'user123',
  conversation_id: 'conv-12345',
  actor: 'service/chatbot',
  principal: 'user/ada',
  request_id: 'r-1',
  request_ip: '192.168.1.1',
  details: { message_id: 'msg-98765', contains_pii: false, sentiment_score: 0.65 },
}

export interface OpenTrail extends TestService {
  /** Signs a checkpoint now instead of within a minute. */
  seal(): Promise<Checkpoint | undefined>
  /** Verifies what has a checkpoint now instead of within a day. */
  walk(): Promise<Verdict>
  /** Names of what was logged as an error. */
  readonly errors: readonly string[]
}

export async function openTrail(env: Record<string, string> = {}): Promise<OpenTrail> {
  const opened: { readonly sealer: Sealer; readonly patrol: Patrol }[] = []
  const errors: string[] = []
  const module: ServiceModule<Config> = {
    ...audit,
    open(base, config) {
      const silent = () => {}
      const log = { info: silent, warn: silent, error: (_fields: object, event: string) => void errors.push(event) }
      const deps = openDeps({ ...base, log }, config)
      const [sealer, patrol] = [new Sealer(deps), new Patrol(deps)]
      opened.push({ sealer, patrol })
      return buildApp(deps, sealer, patrol)
    },
  }
  const t = await openTestService(module, { now: '2025-03-20T00:00:00Z', env })
  const [own] = opened
  if (own === undefined) throw new Error('The service was not opened')
  return { ...t, seal: () => own.sealer.seal(), walk: () => own.patrol.walk(), errors }
}

/** Tells the trail of all that, as services do. */
export async function record(t: TestService, given: readonly AuditRecord[]): Promise<void> {
  for (let from = 0; from < given.length; from += 90) {
    await t.store.commit(given.slice(from, from + 90).map((one) => announce(auditRecorded, one.log_id, one)))
  }
  await t.drain()
}

/** The trail as an auditor reads it, in small pages. */
export function sourceOf(t: TestService): TrailSource {
  return {
    records: async (from) => (await t.call('GET', `/audit/records?from=${from}&limit=7`)).body.records,
    checkpoints: async (from) => (await t.call('GET', `/audit/checkpoints?from=${from}&limit=2`)).body.checkpoints,
  }
}
