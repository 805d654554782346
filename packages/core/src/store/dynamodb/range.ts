import type { Page } from '../store.ts'
import type { Attributes } from './item.ts'
import { toSortKey } from './sort-key.ts'

/** The part of a partition that is still to be read, as stored sort keys. */
export interface Range {
  /** Inclusive. */
  readonly from?: string
  /** Inclusive for DynamoDB's `BETWEEN`; the page's end and the last key already given are in `without`. */
  readonly to?: string
  readonly without: readonly string[]
}

/** @param after the sort key that the page before ended with */
export function rangeOf({ from, to, descending }: Page, after: string | undefined): Range {
  const start = descending ? from : (after ?? from)
  const end = descending ? (after ?? to) : to
  return {
    ...(start !== undefined && { from: toSortKey(start) }),
    ...(end !== undefined && { to: toSortKey(end) }),
    without: [to, after].filter((key) => key !== undefined).map(toSortKey),
  }
}

/** DynamoDB takes one condition on the sort key. */
export function rangeCondition({ from, to }: Range): { readonly text: string; readonly values: Attributes } {
  if (from !== undefined && to !== undefined) {
    return { text: ' AND #sk BETWEEN :from AND :to', values: { ':from': { S: from }, ':to': { S: to } } }
  }
  if (from !== undefined) return { text: ' AND #sk >= :from', values: { ':from': { S: from } } }
  if (to !== undefined) return { text: ' AND #sk <= :to', values: { ':to': { S: to } } }
  return { text: '', values: {} }
}

/** `BETWEEN` refuses a range whose end lies before its beginning, by the order of UTF-8 bytes. */
export const isEmpty = ({ from, to }: Range): boolean =>
  from !== undefined && to !== undefined && Buffer.compare(Buffer.from(from), Buffer.from(to)) > 0
