import { itemsOf, type Store } from '@customer-service/core/store'
import type { TrainingSet } from '../engines/intent-trainer.ts'
import { intentParts, type KeptIntentVersion } from '../tables.ts'

/** Parts read at once: each may be as large as a request. */
const PARTS = 10

/** What a version is trained on: as many examples from the beginning of its draft as there were. */
export async function trainingSetOf(store: Store, version: KeptIntentVersion): Promise<TrainingSet> {
  const examples: TrainingSet['examples'][number][] = []
  const outOfScope: string[] = []
  for await (const part of itemsOf(store, intentParts, version.draft, { limit: PARTS })) {
    for (const [text, intent] of part.examples) examples.push({ text, intent })
    outOfScope.push(...part.out_of_scope)
  }
  return {
    examples: examples.slice(0, version.examples),
    outOfScope: outOfScope.slice(0, version.out_of_scope_examples),
  }
}
