import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PersonalizeClient } from '@aws-sdk/client-personalize'
import { AppError, type Clock, type FileStore, toTimestamp } from '@customer-service/core'
import type { AffinityData } from '../../domain/affinity/affinity-data.ts'
import { personalizeError } from '../../errors.ts'
import type { AffinityEngine } from './affinity-engine.ts'
import { type Folders, foldersOf } from './personalize/folders.ts'
import { interactionFiles } from './personalize/interactions-csv.ts'
import { itemLines } from './personalize/item-lines.ts'
import { type Job, jobOf, STEPS, type Step } from './personalize/jobs.ts'
import { type Progress, readProgress, writeProgress } from './personalize/progress.ts'
import { readSegments } from './personalize/read-segments.ts'
import type { PersonalizeSettings } from './personalize/settings.ts'

export interface PersonalizeOptions {
  readonly settings: PersonalizeSettings
  readonly openClient: () => Promise<PersonalizeClient>
  /** The bucket of the settings. */
  readonly files: FileStore
  readonly now: Clock
}

type Training = NonNullable<Progress['training']>

/** Kinds of jobs that have names. */
const NAMED: Partial<Readonly<Record<Step, string>>> = { import: 'dataset-import-job', segments: 'batch-segment-job' }

/**
 * Item affinity by Amazon Personalize: interactions to S3, import, a new solution version, a batch segment job for the items,
 * its output. That takes hours, and each step is recorded: the next call goes on where this one was called off. The same data
 * isn't trained on twice. Personalize gives an order without scores.
 */
export class PersonalizeAffinityEngine implements AffinityEngine {
  readonly #options: PersonalizeOptions

  constructor(options: PersonalizeOptions) {
    this.#options = options
  }

  async train(data: AffinityData, { signal }: { readonly signal: AbortSignal }) {
    const { files, now, settings } = this.#options
    try {
      const { failures, training: last } = await readProgress(files)
      const name = `seg-${fingerprint(data)}-${failures}`
      let training = last?.isDone === false || last?.name === name ? last : await this.#begin(data, name)
      const folders = foldersOf(settings.bucket, training.name)
      for (const step of STEPS) training = await this.#take(step, training, folders, failures, signal)
      const output = await files.read(folders.segments.file)
      if (!output) throw personalizeError('the segment job left no output')
      const rankings = readSegments(output, data)
      await writeProgress(files, { failures, training: { ...training, isDone: true } })
      const { customerIds, itemIds } = data
      const interest = { kind: 'ranking', customerCount: training.customerCount, rankings } as const
      return { engine: 'personalize', trainedAt: toTimestamp(now()), customerIds, itemIds, interest } as const
    } catch (error) {
      if (error instanceof AppError || signal.aborted) throw error
      throw personalizeError(error instanceof Error ? error.name : 'unknown', error)
    }
  }

  /** Files first, so that a job never begins without them. */
  async #begin(data: AffinityData, name: string): Promise<Training> {
    const { files, settings } = this.#options
    const folders = foldersOf(settings.bucket, name)
    let part = 0
    for (const file of interactionFiles(data)) await files.write(folders.interactions.file(part++), file)
    await files.write(folders.items.file, itemLines(data))
    return { name, isDone: false, customerCount: new Set(data.customers).size, arns: {} }
  }

  /** Begins a step, unless that was done before, and waits for its end. */
  async #take(step: Step, training: Training, folders: Folders, failures: number, signal: AbortSignal) {
    const { files, settings, openClient } = this.#options
    const sdk = await import('@aws-sdk/client-personalize')
    const client = await openClient()
    const { name, customerCount, arns } = training
    const job = jobOf(step, arns, sdk, client, { settings, folders, name, customerCount, signal })
    const arn = arns[step] ?? (await this.#create(step, job, name))
    const begun = { ...training, arns: { ...arns, [step]: arn } }
    await writeProgress(files, { failures, training: begun })
    const failure = await this.#failureOf(job, arn, signal)
    if (failure === undefined) return begun
    await writeProgress(files, { failures: failures + 1 })
    throw personalizeError(`${step}: ${failure}`)
  }

  /** A job of that name that is there already is ours, begun before its ARN could be recorded. */
  async #create(step: Step, job: Job, name: string): Promise<string> {
    try {
      const arn = await job.create()
      if (arn === undefined) throw personalizeError(`${step}: no ARN`)
      return arn
    } catch (error) {
      const kind = NAMED[step]
      const isThere = error instanceof Error && error.name === 'ResourceAlreadyExistsException'
      if (kind === undefined || !isThere) throw error
      return [...this.#options.settings.solutionArn.split(':').slice(0, 5), `${kind}/${name}`].join(':')
    }
  }

  async #failureOf(job: Job, arn: string, signal: AbortSignal): Promise<string | undefined> {
    for (;;) {
      const { status, failureReason } = await job.describe(arn)
      if (status === 'ACTIVE') return undefined
      if (status?.endsWith('FAILED')) return failureReason ?? status
      await sleep(this.#options.settings.pollMs, undefined, { signal })
    }
  }
}

/** Twelve letters that are the same for the same interactions. */
function fingerprint({ customerIds, itemIds, customers, items, times, events }: AffinityData): string {
  const hash = createHash('sha256')
  for (const ids of [customerIds, itemIds]) hash.update(JSON.stringify(ids))
  for (const column of [customers, items, times, events]) hash.update(column)
  return hash.digest('hex').slice(0, 12)
}
