import { byCodePoint } from '../analysis/by-code-point.ts'

/** What a piece of a refresh changes. */
export interface MembershipChanges {
  readonly entered: readonly string[]
  readonly exited: readonly string[]
  /** The last id that the piece has seen to; undefined: it has seen to all. */
  readonly after?: string
}

export interface Piece {
  /** Who is to be a member, in order. */
  readonly target: readonly string[]
  /** Who is one, in order: those after `after`, or the first of them. */
  readonly current: readonly string[]
  /** Whether there are more after `current`. */
  readonly hasMore: boolean
  readonly after: string
  readonly most: number
}

/** Compares two ordered lists from an id on, up to a number of differences. */
export function membershipChanges({ target, current, hasMore, after, most }: Piece): MembershipChanges {
  const entered: string[] = []
  const exited: string[] = []
  const last = hasMore ? current.at(-1) : undefined
  let [t, c] = [firstAfter(target, after), 0]
  let seen = after
  for (;;) {
    const [wanted, is] = [target[t], current[c]]
    if (wanted === undefined && is === undefined) break
    const order = wanted === undefined ? 1 : is === undefined ? -1 : byCodePoint(wanted, is)
    const id = order <= 0 ? wanted : is
    if (id === undefined || (last !== undefined && byCodePoint(id, last) > 0)) break
    if (order !== 0 && entered.length + exited.length === most) return { entered, exited, after: seen }
    if (order < 0) entered.push(id)
    if (order > 0) exited.push(id)
    if (order <= 0) t++
    if (order >= 0) c++
    seen = id
  }
  return last === undefined ? { entered, exited } : { entered, exited, after: last }
}

/** The place of the first id after another, by halving. */
function firstAfter(ids: readonly string[], after: string): number {
  let [from, to] = [0, ids.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (byCodePoint(ids[middle] ?? '', after) > 0) to = middle
    else from = middle + 1
  }
  return from
}
