import type { LabelledText, NewIntent } from '@customer-service/contracts/routing'
import { nearestNames } from '@customer-service/core'

/** Whoever brings more new intents than this brings a list of their own, not slips. */
const MOST_COMPARED = 20

/** The intents of the examples that aren't known, in their order, with the known one that each was perhaps meant to be. */
export function newIntents(known: readonly string[], examples: readonly LabelledText[]): NewIntent[] {
  const names = new Set(known)
  const counts = new Map<string, number>()
  for (const { intent } of examples) {
    if (intent !== undefined && !names.has(intent)) counts.set(intent, (counts.get(intent) ?? 0) + 1)
  }
  return [...counts].map(([intent, count], place) => {
    const [similar] = place < MOST_COMPARED ? nearestNames(intent, known) : []
    return { intent, examples: count, ...(similar !== undefined && { similar_to: similar }) }
  })
}
