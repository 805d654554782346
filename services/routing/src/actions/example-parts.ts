import { jsonBytes } from '@customer-service/core'
import { put, type Store, type Write } from '@customer-service/core/store'
import { type IntentPart, intentParts, partKey } from '../tables.ts'

/** Bytes of a part's JSON: a request's worth, and well below what an item may hold. */
const FULL_BYTES = 270_000

export type Examples = Pick<IntentPart, 'examples' | 'out_of_scope'>

/** Adds examples to the end of a draft of `parts` parts: to its last part while they fit, else as a new one. */
export async function appendExamples(
  store: Store,
  draft: string,
  parts: number,
  added: Examples,
): Promise<{ readonly writes: readonly Write[]; readonly parts: number }> {
  if (added.examples.length + added.out_of_scope.length === 0) return { writes: [], parts }
  const last = parts === 0 ? undefined : await store.get(intentParts, draft, partKey(parts))
  if (last) {
    const { version, ...before } = last
    const joined = {
      ...before,
      examples: [...before.examples, ...added.examples],
      out_of_scope: [...before.out_of_scope, ...added.out_of_scope],
    }
    if (jsonBytes(joined) <= FULL_BYTES) return { writes: [put(intentParts, joined, version)], parts }
  }
  const part = parts + 1
  return { writes: [put(intentParts, { draft, part, ...added }, 'absent')], parts: part }
}
