import type { CustomerFigures, SegmentQuery } from '@customer-service/contracts/segmentation'
import type { CustomerReasons } from '../domain/audience/explain-customer.ts'
import type { Learnt } from '../domain/audience/learnt-models.ts'
import type { Preview } from '../domain/audience/preview-audience.ts'
import type { SegmentMeaning } from '../domain/audience/selection-frame.ts'
import type { TrainingData } from '../domain/audience/training-data.ts'
import type { Dataset } from '../domain/import/read-import.ts'
import type { Format, Problem } from '../domain/import/read-records.ts'
import type { Catalogue } from '../domain/prompt/catalogue.ts'
import type { Customer, Interaction, Selection } from '../domain/query/population.ts'
import type { Moment } from '../domain/query/time-range.ts'
import type { MedianBasket } from '../domain/value/median-baskets.ts'

export interface SelectOptions {
  readonly moment: Moment
  /** Keeps customers who did something with this item or are interested in it (0.5 or more). */
  readonly scope?: string | undefined
  /** What the segments mean that the query names. */
  readonly segments?: ReadonlyMap<string, SegmentMeaning> | undefined
  /** Milliseconds until the answer is too late. */
  readonly withinMs: number
}

/** A file read and compared with the data, but not taken in. */
export interface PreparedImport {
  /** Under which number the change is to be committed. */
  readonly seq: number
  /** What there is to commit; absent when the data says all this already. */
  readonly data?: string
  readonly records: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly superseded: number
  readonly problems: readonly Problem[]
  readonly ignored: readonly string[]
}

/** What the data speaks of. */
export interface AudienceFacts {
  readonly customers: number
  readonly interactions: number
  /** Changes that are taken in. */
  readonly seq: number
  readonly catalogue: Catalogue
}

/**
 * Answers queries over the customer data. Its truth is the log of changes in the store: whoever asks is answered from all
 * changes that were committed before. Throws `TimeoutError` (504) when an answer takes too long.
 */
export interface AudienceEngine {
  prepareImport(dataset: Dataset, text: string, format: Format): Promise<PreparedImport>
  /** A change that forgets these customers, under its number. */
  prepareErasure(ids: readonly string[]): Promise<{ readonly seq: number; readonly data: string }>
  /** A change without these customers; undefined when it doesn't name them. */
  withoutCustomers(data: string, ids: readonly string[]): Promise<string | undefined>
  facts(): Promise<AudienceFacts>
  select(query: SegmentQuery, options: SelectOptions): Promise<Selection>
  /** All that the query means, in the order of their ids' code points. */
  memberIds(query: SegmentQuery, options: SelectOptions): Promise<readonly string[]>
  /** How many a query means, what each of its conditions does to that, and the overlap with some of the segments given. */
  preview(query: SegmentQuery, compareWith: readonly string[], options: SelectOptions): Promise<Preview>
  /** Which conditions of a query hold for a customer. */
  explain(query: SegmentQuery, customerId: string, options: SelectOptions): Promise<CustomerReasons>
  /** What models learn from, and the last change that it follows from. */
  trainingData(): Promise<TrainingData & { readonly seq: number }>
  /** From now on queries see what was learnt. */
  learn(learnt: Learnt): Promise<void>
  /** What is predicted for a customer; undefined for one who isn't known. */
  figuresOf(id: string): Promise<CustomerFigures | undefined>
  /** What the average basket of a customer is compared with; undefined while nobody has bought. */
  medianBasketOf(id: string, moment: Moment): Promise<MedianBasket | undefined>
  /** All that is known of a customer. */
  dossierOf(id: string): Promise<Dossier | undefined>
  /** Reads what there is, so that the first to ask needn't wait for it. */
  start(): void
  /** Takes in what was committed since, an erasure also in what is kept for the next start. */
  catchUp(): Promise<void>
  /** Keeps the data for the next start when it is time: after imports have come to rest. */
  keep(): Promise<void>
  /** Keeps the data for the next start and ends. */
  close(): Promise<void>
}

export interface Dossier {
  readonly customer: Customer
  readonly interactions: readonly Interaction[]
}
