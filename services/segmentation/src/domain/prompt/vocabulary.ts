import type { ItemFilter } from '@customer-service/contracts/segmentation'
import type { Catalogue } from './catalogue.ts'
import * as phrases from './phrases.ts'
import { tokensOf } from './tokens.ts'

/** A catalogue as the phrases that a prompt can name its things by. */
export interface Vocabulary {
  readonly items: ReadonlyMap<string, ItemFilter>
  readonly families: ReadonlyMap<string, string>
  readonly categories: ReadonlyMap<string, string>
  readonly powertrains: ReadonlyMap<string, string>
  readonly cities: ReadonlyMap<string, string>
  readonly regions: ReadonlyMap<string, string>
  /** Those of the grammar and of the catalogue. */
  readonly words: ReadonlySet<string>
  readonly nameWords: ReadonlySet<string>
}

export function vocabularyOf(catalogue: Catalogue): Vocabulary {
  const items = new Map(catalogue.items.map(({ id }) => [phraseOf(id), { item: id }]))
  const families = named(
    catalogue.items.map(({ family }) => family),
    true,
  )
  const categories = named([...catalogue.categories, ...catalogue.items.map(({ category }) => category)], true)
  const powertrains = named([...catalogue.powertrains, ...catalogue.items.map(({ powertrain }) => powertrain)], true)
  const cities = named(catalogue.cities)
  const regions = named(catalogue.regions)
  const nameWords = wordsOf([items, families, categories, powertrains, cities, regions])
  const lists = [phrases.OPENINGS, phrases.FILLERS, phrases.RELATIVES, phrases.AUXILIARIES, phrases.LIGHT_VERBS].flat()
  const grammar = [...lists, ...phrases.PEOPLE, ...phrases.OTHER_WORDS].flatMap((text) => text.split(' '))
  const words = new Set([...nameWords, ...wordsOf(GRAMMAR), ...grammar])
  return { items, families, categories, powertrains, cities, regions, words, nameWords }
}

const GRAMMAR: readonly ReadonlyMap<string, unknown>[] = [
  phrases.COMPARISONS,
  phrases.SUFFIXES,
  phrases.TIMES_WORDS,
  phrases.PLURAL_WORDS,
  phrases.TIME_UNITS,
  phrases.MONTHS,
  phrases.CURRENCIES,
  phrases.ITEM_VERBS,
  phrases.EMAIL_VERBS,
  phrases.PLAIN_EVENTS,
  phrases.EVENT_NOUNS,
  phrases.LABELS,
  phrases.TIERS,
  phrases.GENDERS,
  phrases.RANKINGS,
  phrases.CHANCES,
]

const wordsOf = (maps: readonly ReadonlyMap<string, unknown>[]): ReadonlySet<string> =>
  new Set(maps.flatMap((map) => [...map.keys()]).flatMap((text) => text.split(' ')))

/** Names by their words, the first spelling wins; in the plural too where they can be counted. */
function named(names: readonly string[], countable = false): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const name of new Set(names)) {
    const phrase = phraseOf(name)
    if (phrase === '') continue
    for (const form of countable ? [phrase, `${phrase}s`] : [phrase]) if (!found.has(form)) found.set(form, name)
  }
  return found
}

const phraseOf = (name: string): string =>
  tokensOf(name)
    .map(({ text }) => text)
    .join(' ')
