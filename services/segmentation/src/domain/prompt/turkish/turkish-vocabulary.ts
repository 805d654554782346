import type { Vocabulary } from '../vocabulary.ts'
import { NAMES } from './words.ts'

/** The vocabulary of a catalogue, and what Turkish calls the English names in it. */
export function turkishVocabulary(vocabulary: Vocabulary): Vocabulary {
  const known = vocabularies.get(vocabulary)
  if (known !== undefined) return known
  const made = {
    ...vocabulary,
    categories: withTurkish(vocabulary.categories, NAMES.categories),
    powertrains: withTurkish(vocabulary.powertrains, NAMES.powertrains),
    cities: withTurkish(vocabulary.cities, NAMES.cities),
    regions: withTurkish(vocabulary.regions, NAMES.regions),
  }
  vocabularies.set(vocabulary, made)
  return made
}

const vocabularies = new WeakMap<Vocabulary, Vocabulary>()

/** The catalogue's own names come first, and only those that it has are known by others. */
function withTurkish(names: ReadonlyMap<string, string>, turkish: ReadonlyMap<string, string>): Vocabulary['cities'] {
  const known = new Set(names.values())
  return new Map([...[...turkish].filter(([, name]) => known.has(name)), ...names])
}
