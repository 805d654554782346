import { createHash } from 'node:crypto'
import { nameHash } from './name-hash.ts'

/** Stands for a name that must not be kept: it tells whether a name is meant, and not which. */
export type NameMark = string

export const markOf = (name: string): NameMark => `${nameHash(name)}-${digestOf(name)}`

/** The first of the names that a mark stands for. The short hash comes first, as it is fast. */
export function findMarked(names: Iterable<string>, mark: NameMark): string | undefined {
  const [short, digest] = mark.split('-', 2)
  const wanted = Number(short)
  for (const name of names) if (nameHash(name) === wanted && digestOf(name) === digest) return name
  return undefined
}

const digestOf = (name: string): string => createHash('sha256').update(name).digest('hex')
