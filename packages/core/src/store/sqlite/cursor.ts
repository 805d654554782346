import { invalid } from '../../errors.ts'

/** Where a slice ended: the sort key of its last item, and its row number, for index places that are the same. */
export interface Position {
  readonly sort: string
  readonly row: number
}

const LONGEST = 10_000

export function encodeCursor({ sort, row }: Position): string {
  return Buffer.from(JSON.stringify([sort, row])).toString('base64url')
}

/** Throws a 400 naming `cursor` for anything that `encodeCursor` didn't make. */
export function decodeCursor(cursor: string): Position {
  const broken = invalid('cursor', 'is not a cursor that this list gave')
  if (cursor.length > LONGEST) throw broken
  const text = Buffer.from(cursor, 'base64url').toString()
  const position = parse(text)
  if (!position || encodeCursor(position) !== cursor) throw broken
  return position
}

function parse(text: string): Position | undefined {
  try {
    const parts: unknown = JSON.parse(text)
    if (!Array.isArray(parts) || parts.length !== 2) return undefined
    const [sort, row]: readonly unknown[] = parts
    return typeof sort === 'string' && Number.isSafeInteger(row) ? { sort, row: Number(row) } : undefined
  } catch {
    return undefined
  }
}
