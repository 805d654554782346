import type { Row } from './row.ts'

/** Says what is being measured. */
export type Tell = (step: string) => void

/** Rows of the table that are measured together. */
export interface Suite {
  /** What it reads: paths in the data folder, and the columns that a table must have. */
  readonly files: Readonly<Record<string, readonly string[]>>
  measure(folder: string, tell: Tell): Promise<readonly Row[]>
}
