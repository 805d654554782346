import type { AnyTable } from '../table.ts'

/** What the writer must know of a table: plain data, so that it crosses to the worker thread. */
export interface TableShape {
  readonly name: string
  readonly indexes: readonly string[]
  readonly expires: boolean
}

export function shapeOf(table: AnyTable): TableShape {
  return { name: table.name, indexes: Object.keys(table.indexes), expires: table.expiresAt !== undefined }
}

/** Columns of the table's indexes, two each, in the order of the indexes. */
export function placeColumns({ indexes }: TableShape): readonly string[] {
  return indexes.flatMap((index) => [`${index}_pk`, `${index}_sk`])
}

export const quoted = (name: string): string => `"${name}"`
