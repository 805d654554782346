import type { Stored } from '@customer-service/core/store'
import { attemptMail } from './actions/attempt-mail.ts'
import { attemptWebhook } from './actions/attempt-webhook.ts'
import { allSubscriptions } from './actions/list-subscriptions.ts'
import type { Deps } from './deps.ts'
import {
  begun,
  type Ending,
  ended,
  freeSlots,
  MAIL_RULES,
  newOutlet,
  type Outlet,
  WEBHOOK_RULES,
} from './domain/outlet.ts'
import { type DeliveryRecord, deliveries, type SubscriptionRecord } from './tables.ts'

const TICK_MS = 250
/** How often a queue without known work is looked at: what another process has written into it. */
const IDLE_LOOK_MS = 10_000
/** When to look again after nothing could be sent: another process was faster, or the store takes no writes. */
const NOTHING_SENT_LOOK_MS = 1_000
/** How long a stop waits for attempts under way: longer than a webhook's deadline. */
const STOP_WITHIN_MS = 18_000

/** What this process knows of one subscription's queue. */
interface Queue {
  /** Unix milliseconds. */
  nextLook: number
  /** Grows with every attempt begun, by which those that wait for the same outlet take turns. */
  turn: number
  readonly busy: Set<string>
}

/**
 * Sends what is due. Each subscription has its own queue in the store; a claim makes sure that two processes don't send
 * the same. Webhooks go out each by its own outlet, so that none holds up another; mails share the mail server.
 */
export class Dispatcher {
  readonly #deps: Deps
  readonly #queues = new Map<string, Queue>()
  readonly #outlets = new Map<string, Outlet>()
  readonly #work = new Set<Promise<void>>()
  #timer: NodeJS.Timeout | undefined
  #ticking: Promise<void> | undefined
  #lookAgain = false
  #turns = 0
  #isStopping = false

  constructor(deps: Deps) {
    this.#deps = deps
  }

  start(): void {
    this.#timer = setInterval(() => void this.tick(), TICK_MS)
    this.#timer.unref()
  }

  /** Begins what is due in every queue whose time has come. */
  tick(): Promise<void> {
    this.#lookAgain = true
    this.#ticking ??= this.#lookAtAll().finally(() => {
      this.#ticking = undefined
    })
    return this.#ticking
  }

  /** Returns when nothing more can be sent now and nothing is under way. */
  async settle(): Promise<void> {
    for (;;) {
      for (const queue of this.#queues.values()) queue.nextLook = 0
      await this.tick()
      if (this.#work.size === 0) return
      await Promise.all(this.#work)
    }
  }

  /** Begins nothing more. What doesn't end in time is taken over when its lease is up. */
  async stop(): Promise<void> {
    this.#isStopping = true
    clearInterval(this.#timer)
    await this.#ticking
    await Promise.race([Promise.all(this.#work), new Promise((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref())])
    this.#deps.mailer.close()
    await this.#deps.webhookSender.close()
  }

  async #lookAtAll(): Promise<void> {
    try {
      while (this.#lookAgain && !this.#isStopping) {
        this.#lookAgain = false
        const active = (await allSubscriptions(this.#deps.store)).filter(({ status }) => status === 'active')
        this.#forgetAllBut(new Set(active.map(({ queue_id }) => queue_id)))
        const inTurn = active.toSorted((a, b) => this.#queueOf(a).turn - this.#queueOf(b).turn)
        for (const subscription of inTurn) if (this.#isTime(subscription)) await this.#lookAt(subscription)
      }
    } catch (error) {
      this.#deps.log.error({ err: error }, 'deliveries_not_read')
    }
  }

  /** A look that lies further ahead than looks ever do was planned before the clock was set back. */
  #isTime(subscription: SubscriptionRecord): boolean {
    const waitMs = this.#queueOf(subscription).nextLook - this.#deps.now().getTime()
    return waitMs <= 0 || waitMs > IDLE_LOOK_MS || this.#deps.attention.isCalled(subscription.queue_id)
  }

  async #lookAt(subscription: SubscriptionRecord): Promise<void> {
    const now = this.#deps.now()
    const free = freeSlots(this.#outletOf(subscription), now.getTime())
    if (free === 0) return
    const queue = this.#queueOf(subscription)
    const limit = free + queue.busy.size + 1
    const { items } = await this.#deps.store.query(deliveries.indexes.due, subscription.queue_id, { limit })
    const waiting = items.filter(({ delivery_id }) => !queue.busy.has(delivery_id))
    const due = waiting.filter(({ next_attempt_at = '' }) => next_attempt_at <= now.toISOString())
    queue.nextLook = nextLookAt(waiting[0], now.getTime())
    if (this.#isStopping) return
    for (const delivery of due.slice(0, free)) this.#begin(subscription, delivery)
  }

  #begin(subscription: SubscriptionRecord, delivery: Stored<DeliveryRecord>): void {
    const queue = this.#queueOf(subscription)
    queue.turn = ++this.#turns
    queue.busy.add(delivery.delivery_id)
    this.#setOutlet(subscription, begun(this.#outletOf(subscription)))
    const work = this.#attempt(subscription, delivery).then((ending) => {
      this.#work.delete(work)
      queue.busy.delete(delivery.delivery_id)
      this.#end(subscription, queue, ending)
    })
    this.#work.add(work)
  }

  #end(subscription: SubscriptionRecord, queue: Queue, ending: Ending): void {
    const now = this.#deps.now().getTime()
    this.#setOutlet(subscription, ended(this.#outletOf(subscription), ending, now))
    queue.nextLook = ending.kind === 'none' ? now + NOTHING_SENT_LOOK_MS : 0
    if (ending.kind !== 'none') void this.tick()
  }

  /** Throws never: what the store doesn't take now is tried again when the lease is up, or at the next look. */
  async #attempt({ kind, id }: SubscriptionRecord, delivery: Stored<DeliveryRecord>): Promise<Ending> {
    try {
      return await (kind === 'webhook' ? attemptWebhook : attemptMail)(this.#deps, id, delivery)
    } catch (error) {
      this.#deps.log.error({ err: error, delivery_id: delivery.delivery_id }, 'attempt_not_made')
      return { kind: 'none' }
    }
  }

  #queueOf({ queue_id }: SubscriptionRecord): Queue {
    const known = this.#queues.get(queue_id) ?? { nextLook: 0, turn: 0, busy: new Set<string>() }
    this.#queues.set(queue_id, known)
    return known
  }

  #outletOf(subscription: SubscriptionRecord): Outlet {
    const rules = subscription.kind === 'webhook' ? WEBHOOK_RULES : MAIL_RULES
    return this.#outlets.get(outletName(subscription)) ?? newOutlet(rules)
  }

  #setOutlet(subscription: SubscriptionRecord, outlet: Outlet): void {
    this.#outlets.set(outletName(subscription), outlet)
  }

  #forgetAllBut(active: ReadonlySet<string>): void {
    for (const [id, { busy }] of this.#queues) {
      if (active.has(id) || busy.size > 0) continue
      this.#queues.delete(id)
      this.#outlets.delete(id)
    }
  }
}

const outletName = ({ kind, queue_id }: SubscriptionRecord): string => (kind === 'webhook' ? queue_id : 'mail')

function nextLookAt(first: DeliveryRecord | undefined, now: number): number {
  const next = first?.next_attempt_at === undefined ? Number.POSITIVE_INFINITY : Date.parse(first.next_attempt_at)
  return Math.min(next, now + IDLE_LOOK_MS)
}
