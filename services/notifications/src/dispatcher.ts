import type { Stored } from '@customer-service/core/store'
import { attemptMail } from './actions/attempt-mail.ts'
import { attemptWebhook } from './actions/attempt-webhook.ts'
import { allEmails, allWebhooks } from './actions/list-subscriptions.ts'
import type { Deps } from './deps.ts'
import { type DeliveryRecord, deliveries, type EmailRecord, type WebhookRecord } from './tables.ts'

/** How often a target without known deliveries is looked at: what another process has written for it. */
const IDLE_LOOK_MS = 10_000
const TICK_MS = 500
/** Attempts at one target at a time, so that one that hangs holds up nobody else. */
const AT_ONCE_PER_TARGET = 4
/** While the mail server is down, one mail tries it in this time. */
const MAIL_PAUSE_MS = 30_000

type Target =
  | { readonly kind: 'webhook'; readonly id: string; readonly record: Stored<WebhookRecord> }
  | { readonly kind: 'email'; readonly id: string; readonly record: Stored<EmailRecord> }

/** Sends what is due. Each target has its own queue in the store; claims make sure that two processes don't send twice. */
export class Dispatcher {
  readonly #deps: Deps
  readonly #nextLook = new Map<string, number>()
  readonly #inFlight = new Map<string, Set<string>>()
  readonly #work = new Set<Promise<void>>()
  #timer: NodeJS.Timeout | undefined
  #isTicking = false
  #mailPausedUntil = 0

  constructor(deps: Deps) {
    this.#deps = deps
  }

  start(): void {
    this.#timer = setInterval(() => void this.tick(), TICK_MS)
    this.#timer.unref()
  }

  /** These targets have something new: look at them now. */
  wake(targetIds: readonly string[]): void {
    for (const id of targetIds) this.#nextLook.set(id, 0)
  }

  /** Looks at every target whose time has come and starts what is due. */
  async tick(): Promise<void> {
    if (this.#isTicking) return
    this.#isTicking = true
    try {
      for (const target of await this.#activeTargets()) await this.#lookAt(target)
    } catch (error) {
      this.#deps.log.error({ err: error }, 'deliveries not read')
    } finally {
      this.#isTicking = false
    }
  }

  /** Returns when nothing is due and nothing is under way. */
  async settle(): Promise<void> {
    for (;;) {
      this.#nextLook.clear()
      await this.tick()
      if (this.#work.size === 0) return
      await Promise.all(this.#work)
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await Promise.all(this.#work)
    this.#deps.mailer.close()
    await this.#deps.webhookSender.close()
  }

  async #activeTargets(): Promise<readonly Target[]> {
    const now = this.#deps.now().getTime()
    const [webhooks, emails] = await Promise.all([allWebhooks(this.#deps.store), allEmails(this.#deps.store)])
    const targets: readonly Target[] = [
      ...webhooks.map((record) => ({ kind: 'webhook' as const, id: record.webhook_id, record })),
      ...emails.map((record) => ({ kind: 'email' as const, id: record.email_id, record })),
    ]
    return targets.filter(({ id, record }) => record.status === 'active' && (this.#nextLook.get(id) ?? 0) <= now)
  }

  async #lookAt(target: Target): Promise<void> {
    if (target.kind === 'email' && this.#deps.now().getTime() < this.#mailPausedUntil) return
    const busy = this.#inFlight.get(target.id) ?? new Set()
    const free = AT_ONCE_PER_TARGET - busy.size
    if (free <= 0) return
    const now = this.#deps.now()
    const { items } = await this.#deps.store.query(deliveries.indexes.due, target.id, { limit: free + busy.size + 1 })
    const due = items.filter(
      ({ delivery_id, next_attempt_at = '' }) => !busy.has(delivery_id) && next_attempt_at <= now.toISOString(),
    )
    for (const delivery of due.slice(0, free)) this.#begin(target, delivery, busy)
    this.#inFlight.set(target.id, busy)
    this.#nextLook.set(target.id, nextLookAt(items, due.length, now.getTime()))
  }

  #begin(target: Target, delivery: Stored<DeliveryRecord>, busy: Set<string>): void {
    busy.add(delivery.delivery_id)
    const work = this.#attempt(target, delivery)
      .catch((error: unknown) =>
        this.#deps.log.error({ err: error, delivery_id: delivery.delivery_id }, 'attempt failed'),
      )
      .finally(() => {
        busy.delete(delivery.delivery_id)
        this.#work.delete(work)
        this.wake([target.id])
      })
    this.#work.add(work)
  }

  async #attempt(target: Target, delivery: Stored<DeliveryRecord>): Promise<void> {
    if (target.kind === 'webhook') return attemptWebhook(this.#deps, target.record, delivery)
    const { unreachable } = await attemptMail(this.#deps, target.record, delivery)
    if (unreachable) this.#mailPausedUntil = this.#deps.now().getTime() + MAIL_PAUSE_MS
  }
}

function nextLookAt(items: readonly DeliveryRecord[], due: number, now: number): number {
  if (due > 0) return now
  const [first] = items
  const next = first?.next_attempt_at === undefined ? Number.POSITIVE_INFINITY : Date.parse(first.next_attempt_at)
  return Math.min(Math.max(next, now), now + IDLE_LOOK_MS)
}
