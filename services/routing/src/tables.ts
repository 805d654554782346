import type { Destination, RoutingRecord, RoutingRule } from '@customer-service/contracts/routing'
import { defineCounters, defineTable } from '@customer-service/core/store'
import type { OpenWork } from './domain/open-work.ts'

export interface KeptInquiry extends RoutingRecord {
  /** Unix seconds. */
  readonly expires_at: number
}

export const inquiries = defineTable<KeptInquiry>({
  name: 'routing_inquiries',
  key: ({ routing_id }) => [routing_id],
  expiresAt: ({ expires_at }) => expires_at,
})

/** The partition of what an owner wrote: a few hundred at most. */
export const OWN = 'own'

/** A destination of the owner's; `isDeleted` hides the built-in one of that id. */
export interface OwnDestination extends Destination {
  readonly isDeleted: boolean
}

export const ownDestinations = defineTable<OwnDestination>({
  name: 'routing_destinations',
  key: ({ destination_id }) => [OWN, destination_id],
})

/** A rule of the owner's; `isDeleted` hides the built-in one of that id. */
export interface OwnRule extends RoutingRule {
  readonly isDeleted: boolean
}

export const ownRules = defineTable<OwnRule>({ name: 'routing_rules', key: ({ rule_id }) => [OWN, rule_id] })

/** Its version changes with every change of a destination or a rule. */
export interface Revision {
  readonly id: string
}

export const revisions = defineTable<Revision>({ name: 'routing_revisions', key: ({ id }) => [id] })

/** What waits for a destination, by conversation. */
export const work = defineTable<OpenWork>({
  name: 'routing_work',
  key: ({ work_id }) => [work_id],
  expiresAt: ({ expires_at }) => expires_at,
})

/** Partition: destination. Sort: day and shard. Counts: open work by priority. */
export const queueCounts = defineCounters('routing_queues')
