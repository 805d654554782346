import type {
  Destination,
  IntentSettings,
  IntentVersion,
  RoutingRecord,
  RoutingRule,
  TrainingReport,
} from '@customer-service/contracts/routing'
import { dayOf } from '@customer-service/core'
import { defineCounters, defineTable } from '@customer-service/core/store'
import type { OpenWork } from './domain/open-work.ts'

export interface KeptInquiry extends RoutingRecord {
  /** Where it is listed and counted as one that no intent was about. */
  readonly missed?: { readonly intent_set: string; readonly counter: string }
  /** Unix seconds. */
  readonly expires_at: number
}

export const inquiries = defineTable<KeptInquiry, 'byUser'>({
  name: 'routing_inquiries',
  key: ({ routing_id }) => [routing_id],
  indexes: { byUser: ({ user_id, routing_id }) => (user_id === undefined ? undefined : [user_id, routing_id]) },
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

/** A set of intents, as the owner wrote it last. A few hundred at most. */
export interface OwnIntentSet {
  readonly intent_set: string
  readonly description?: string
  /** What training would take now. A set that is written anew gets a new draft. */
  readonly draft: string
  /** How many parts the draft's examples lie in. */
  readonly parts: number
  readonly intents: number
  readonly examples: number
  readonly out_of_scope_examples: number
  readonly latest_version: number
  /** 0: none of its own. */
  readonly active_version: number
  readonly previous_version?: number
  readonly changed_at: string
}

export const intentSets = defineTable<OwnIntentSet>({
  name: 'routing_intent_sets',
  key: ({ intent_set }) => [OWN, intent_set],
})

export interface IntentDraft {
  readonly draft: string
  readonly settings: readonly IntentSettings[]
  /** Examples by intent. */
  readonly counts: Readonly<Record<string, number>>
}

export const intentDrafts = defineTable<IntentDraft>({ name: 'routing_intent_drafts', key: ({ draft }) => [draft] })

/** Examples of a draft, in the order they came: parts are only ever added to, so a version is a beginning of its draft. */
export interface IntentPart {
  readonly draft: string
  readonly part: number
  readonly examples: readonly (readonly [text: string, intent: string])[]
  readonly out_of_scope: readonly string[]
}

export const intentParts = defineTable<IntentPart>({
  name: 'routing_intent_parts',
  key: ({ draft, part }) => [draft, partKey(part)],
})

export function partKey(part: number): string {
  return String(part).padStart(6, '0')
}

export interface KeptIntentVersion extends Omit<IntentVersion, 'version'> {
  /** 1, 2, 3 …: the `version` of the API, which in a stored item is the store's. */
  readonly number: number
  /** What it was trained on: the first examples of this draft. */
  readonly draft: string
  readonly settings: readonly IntentSettings[]
  /** Under which its model and its report lie. */
  readonly model: string
}

export const intentVersions = defineTable<KeptIntentVersion>({
  name: 'routing_intent_versions',
  key: ({ intent_set, number }) => [intent_set, versionKey(number)],
})

export function versionKey(number: number): string {
  return String(number).padStart(10, '0')
}

/** A piece of a packed model: a whole one is larger than an item may be. */
export interface IntentModelPart {
  readonly model: string
  readonly part: number
  /** Base64. */
  readonly data: string
}

export const intentModelParts = defineTable<IntentModelPart>({
  name: 'routing_intent_models',
  key: ({ model, part }) => [model, partKey(part)],
})

export interface KeptTrainingReport {
  readonly model: string
  readonly report: TrainingReport
}

export const intentReports = defineTable<KeptTrainingReport>({
  name: 'routing_intent_reports',
  key: ({ model }) => [model],
})

/** An inquiry that no intent was about. */
export interface Unanswered {
  readonly intent_set: string
  readonly routing_id: string
  /** Without what identifies a person. */
  readonly inquiry_text: string
  readonly routed_at: string
  /** Unix seconds. */
  readonly expires_at: number
}

/** By set and day, in the order they came. */
export const unanswered = defineTable<Unanswered>({
  name: 'routing_unanswered',
  key: ({ intent_set, routing_id, routed_at }) => [unansweredOf(intent_set, routed_at), `${routed_at}/${routing_id}`],
  expiresAt: ({ expires_at }) => expires_at,
})

/** Partition: set. Sort: day. Counts: `inquiries`. */
export const unansweredCounts = defineCounters('routing_unanswered_counts')

/** The partition of a set's inquiries of a day: any timestamp of it will do. */
export function unansweredOf(intentSet: string, timestamp: string): string {
  return `${intentSet}/${dayOf(timestamp)}`
}
