/** What an entry costs beside its JSON. */
const ENTRY_CHARACTERS = 200

/** Entries by place, bounded in memory: what wasn't asked for while a whole generation came in goes. */
export class Generations<Entry extends { readonly characters: number }> {
  readonly #mostCharacters: number
  #young = new Map<string, Entry>()
  #old = new Map<string, Entry>()
  #characters = 0

  /** @param mostCharacters of JSON in each of two generations; objects take several times this in bytes */
  constructor(mostCharacters: number) {
    this.#mostCharacters = mostCharacters
  }

  get(place: string): Entry | undefined {
    const young = this.#young.get(place)
    if (young) return young
    const old = this.#old.get(place)
    if (old) this.keep(place, old)
    return old
  }

  keep(place: string, entry: Entry): void {
    this.#young.set(place, entry)
    this.grown(place.length + entry.characters + ENTRY_CHARACTERS)
  }

  /** An entry takes so much more than when it was kept. */
  grown(characters: number): void {
    this.#characters += characters
    if (this.#characters < this.#mostCharacters) return
    this.#old = this.#young
    this.#young = new Map()
    this.#characters = 0
  }

  /** Whether there was one. */
  forget(place: string): boolean {
    const wasYoung = this.#young.delete(place)
    return this.#old.delete(place) || wasYoung
  }

  clear(): void {
    this.#young.clear()
    this.#old.clear()
    this.#characters = 0
  }
}
