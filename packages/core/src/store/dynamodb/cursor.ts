import { invalid } from '../../errors.ts'
import { isPossibleKey } from './sort-key.ts'

/** A cursor is the sort key that a page ended with: it can't lead out of its partition, whoever made it up. */
export const toCursor = (sort: string): string => Buffer.from(JSON.stringify([sort])).toString('base64url')

/** Throws a 400 for what no page gave. */
export function fromCursor(cursor: string): string {
  const sort = sortIn(Buffer.from(cursor, 'base64url').toString())
  if (sort === undefined || toCursor(sort) !== cursor || !isPossibleKey('-', sort)) {
    throw invalid('cursor', 'is not one that a page gave')
  }
  return sort
}

function sortIn(text: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) && typeof parsed[0] === 'string' ? parsed[0] : undefined
  } catch {
    return undefined
  }
}
