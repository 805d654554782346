import {
  intentTrainingCompleted,
  intentTrainingRequested,
  type TrainingReport,
} from '@customer-service/contracts/routing'
import { toTimestamp } from '@customer-service/core'
import { on } from '@customer-service/core/events'
import { announce, put, Unavailable, type Write } from '@customer-service/core/store'
import { trainingSetOf } from '../actions/intent-examples.ts'
import { modelWrites } from '../actions/model-parts.ts'
import type { Deps } from '../deps.ts'
import { activated } from '../domain/intent-set.ts'
import type { TrainedModel } from '../engines/intent-trainer.ts'
import { intentReports, intentSets, intentVersions, type KeptIntentVersion, OWN, versionKey } from '../tables.ts'

/**
 * Before the bus gives the event up, so that nobody waits for a version that never comes. The bus' own last attempt is left
 * for saying so where keeping the model was what failed.
 */
const LAST_ATTEMPT = 7

/** Trains a version. Its model, its report and the switch to it are one commit. */
export const onIntentTrainingRequested = on(intentTrainingRequested, async (deps: Deps, { data, attempt }) => {
  const { store } = deps
  const { intent_set, version } = data
  const requested = await store.get(intentVersions, intent_set, versionKey(version))
  if (requested?.status !== 'training') return []
  const { version: rowVersion, ...before } = requested
  const trained = attempt > LAST_ATTEMPT ? undefined : await train(deps, before, attempt)
  const set = await store.get(intentSets, OWN, intent_set)
  if (!set) return []
  const completed_at = toTimestamp(deps.now())
  const after: KeptIntentVersion = { ...before, ...resultOf(trained), trained_at: completed_at }
  const is_active = data.activate && trained !== undefined && version >= set.active_version
  const { version: setVersion, ...kept } = set
  return [
    put(intentVersions, after, rowVersion),
    ...(trained ? keep(before.model, trained) : []),
    ...(is_active ? [put(intentSets, { ...activated(kept, version), changed_at: completed_at }, setVersion)] : []),
    announce(intentTrainingCompleted, intent_set, {
      intent_set,
      version,
      status: after.status,
      is_active,
      completed_at,
    }),
  ]
})

/** Nothing when it failed for good. A training that the end of the process calls off hasn't failed: it comes again. */
async function train(deps: Deps, version: KeptIntentVersion, attempt: number): Promise<TrainedModel | undefined> {
  try {
    return await deps.trainer(await trainingSetOf(deps.store, version))
  } catch (error) {
    if (error instanceof Unavailable || attempt < LAST_ATTEMPT) throw error
    deps.log.error({ intent_set: version.intent_set, version: version.number, err: error }, 'intent_training_failed')
    return undefined
  }
}

function resultOf(trained: TrainedModel | undefined): Partial<KeptIntentVersion> {
  if (!trained) return { status: 'failed', failure: 'The training failed; please train again' }
  return { status: 'ready', model_bytes: trained.bytes.byteLength, metrics: trained.report.metrics }
}

function keep(model: string, { bytes, report }: TrainedModel): readonly Write[] {
  return [...modelWrites(model, bytes), put(intentReports, { model, report: mutable(report) }, 'absent')]
}

function mutable({ metrics, intents, confusions, conflicts }: TrainedModel['report']): TrainingReport {
  return {
    metrics,
    intents: [...intents],
    confusions: [...confusions],
    conflicts: conflicts.map(({ text, intents: under }) => ({ text, intents: [...under] })),
  }
}
