import type { CustomerFigures, SegmentQuery } from '@customer-service/contracts/segmentation'
import type { CustomerReasons } from '../../domain/audience/explain-customer.ts'
import type { Learnt } from '../../domain/audience/learnt-models.ts'
import type { Preview } from '../../domain/audience/preview-audience.ts'
import type { TrainingData } from '../../domain/audience/training-data.ts'
import type { Dataset } from '../../domain/import/read-import.ts'
import type { Format } from '../../domain/import/read-records.ts'
import type { RowRules } from '../../domain/import/row-rules.ts'
import type { Catalogue } from '../../domain/prompt/catalogue.ts'
import type { Selection } from '../../domain/query/population.ts'
import type { Moment } from '../../domain/query/time-range.ts'
import type { MedianBasket } from '../../domain/value/median-baskets.ts'
import type { Dossier, PreparedImport, SelectOptions } from '../audience-engine.ts'
import type { Position } from './columns-format.ts'

export interface ThreadSettings {
  readonly timeZone: string
  readonly minors: RowRules['minors']
  /** Where the columns are kept for the next start; absent: nowhere. */
  readonly columnsFolder?: string | undefined
}

/** What the thread is asked, and what it answers. */
export interface Tasks {
  readonly apply: Task<{ readonly changes: readonly string[] }, undefined>
  /** Whether the columns are written: not when a customer was erased meanwhile. */
  readonly keep: Task<Position, boolean>
  readonly restore: Task<object, undefined>
  readonly prepare: Task<
    { readonly dataset: Dataset; readonly format: Format; readonly text: string },
    Omit<PreparedImport, 'seq'>
  >
  readonly erasure: Task<{ readonly ids: readonly string[] }, string>
  readonly without: Task<{ readonly data: string; readonly ids: readonly string[] }, string | undefined>
  readonly facts: Task<
    object,
    {
      readonly customers: number
      readonly interactions: number
      /** Absent while it is the one that was told before. */
      readonly catalogue?: Catalogue
    }
  >
  readonly select: Task<Question, Selection>
  readonly memberIds: Task<Question, readonly string[]>
  readonly preview: Task<Question & { readonly compareWith: readonly string[] }, Preview>
  readonly explain: Task<Question & { readonly customerId: string }, CustomerReasons>
  readonly training: Task<object, TrainingData>
  readonly learn: Task<Learnt, undefined>
  readonly figures: Task<{ readonly id: string }, CustomerFigures | undefined>
  readonly medianBasket: Task<{ readonly id: string; readonly moment: Moment }, MedianBasket | undefined>
  readonly dossier: Task<{ readonly id: string }, Dossier | undefined>
}

export interface Question {
  readonly query: SegmentQuery
  readonly options: SelectOptions
  /** When the answer is too late, by `threadTime`. */
  readonly endsAt: number
}

/** Milliseconds since 1970 that all threads agree on and that never go back. */
export const threadTime = (): number => performance.timeOrigin + performance.now()

interface Task<Input, Output> {
  readonly input: Input
  readonly output: Output
}

export type TaskName = keyof Tasks

export type ToThread = {
  [Name in TaskName]: { readonly id: number; readonly task: Name; readonly input: Tasks[Name]['input'] }
}[TaskName]

export type FromThread =
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly failure: 'late' | string }
