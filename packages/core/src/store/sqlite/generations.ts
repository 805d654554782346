/** Of each of two generations, in characters of JSON: together they may take about twice this in bytes. */
const MOST_CHARACTERS = 16 * 1024 * 1024
/** What an entry costs beside its JSON. */
const ENTRY_CHARACTERS = 200

/** Entries by place, bounded in memory: what wasn't asked for while a whole generation came in goes. */
export class Generations<Entry extends { readonly characters: number }> {
  #young = new Map<string, Entry>()
  #old = new Map<string, Entry>()
  #characters = 0

  get(place: string): Entry | undefined {
    const young = this.#young.get(place)
    if (young) return young
    const old = this.#old.get(place)
    if (old) this.keep(place, old)
    return old
  }

  keep(place: string, entry: Entry): void {
    this.#young.set(place, entry)
    this.#characters += place.length + entry.characters + ENTRY_CHARACTERS
    if (this.#characters < MOST_CHARACTERS) return
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
