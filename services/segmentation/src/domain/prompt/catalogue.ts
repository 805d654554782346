/** Something that can be bought, as conditions speak of it. */
export interface CatalogueItem {
  readonly id: string
  readonly family: string
  readonly category: string
  readonly powertrain: string
}

/** The words that prompts may use beside the grammar's own: they come from the imported data. */
export interface Catalogue {
  readonly items: readonly CatalogueItem[]
  readonly categories: readonly string[]
  readonly powertrains: readonly string[]
  readonly cities: readonly string[]
  readonly regions: readonly string[]
}
