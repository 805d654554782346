import { weightOf } from './bm25.ts'
import type { Corpus } from './corpus.ts'
import { type Postings, titleCount } from './postings.ts'
import type { Meaning, QueryPlan, Slot } from './query-plan.ts'
import { WEIGHTS } from './weights.ts'

/**
 * Scores every document that has a content word of the query, or what may be meant by one (BM25 of title and body apart).
 * Keeps its arrays from search to search.
 */
export class FirstPass {
  /** By place; 0: no content word. */
  scores = new Float64Array(64)
  /** The places with a score. */
  places = new Uint32Array(64)
  found = 0
  #ofSlot = new Float64Array(64)
  #slotPlaces = new Uint32Array(64)

  run({ slots }: QueryPlan, corpus: Corpus): void {
    this.#clear(corpus.documents.length)
    for (const slot of slots) if (slot.isContent) this.#addSlot(slot, corpus)
    for (const { isContent, prefix } of slots) if (isContent && prefix) this.#strengthen(prefix.postings, corpus)
  }

  #clear(length: number): void {
    for (let i = 0; i < this.found; i++) this.scores[this.places[i] ?? 0] = 0
    this.found = 0
    if (this.scores.length >= length) return
    this.scores = new Float64Array(2 * length)
    this.places = new Uint32Array(2 * length)
    this.#ofSlot = new Float64Array(2 * length)
    this.#slotPlaces = new Uint32Array(2 * length)
  }

  #addSlot({ meanings }: Slot, corpus: Corpus): void {
    const [only] = meanings
    if (only && meanings.length === 1) this.#add(only, corpus)
    else if (only) this.#addBest(meanings, corpus)
  }

  #add({ term, share, rarity }: Meaning, corpus: Corpus): void {
    const { scores, places } = this
    const { pairs, documents } = term.postings
    const titleNorms = corpus.title.norms
    const bodyNorms = corpus.body.norms
    const weight = share * rarity
    let found = this.found
    for (let i = 0; i < 2 * documents; i += 2) {
      const place = pairs[i] ?? 0
      const counts = pairs[i + 1] ?? 0
      const before = scores[place] ?? 0
      if (before === 0) places[found++] = place
      scores[place] = before + weight * weightOf(counts, titleNorms[place] ?? 0, bodyNorms[place] ?? 0)
    }
    this.found = found
  }

  /** Of several meanings, a document counts with the one that fits best. */
  #addBest(meanings: readonly Meaning[], corpus: Corpus): void {
    const ofSlot = this.#ofSlot
    const slotPlaces = this.#slotPlaces
    const titleNorms = corpus.title.norms
    const bodyNorms = corpus.body.norms
    let foundHere = 0
    for (const { term, share, rarity } of meanings) {
      const { pairs, documents } = term.postings
      const weight = share * rarity
      for (let i = 0; i < 2 * documents; i += 2) {
        const place = pairs[i] ?? 0
        const counts = pairs[i + 1] ?? 0
        const before = ofSlot[place] ?? 0
        if (before === 0) slotPlaces[foundHere++] = place
        const score = weight * weightOf(counts, titleNorms[place] ?? 0, bodyNorms[place] ?? 0)
        if (score > before) ofSlot[place] = score
      }
    }
    for (let i = 0; i < foundHere; i++) {
      const place = slotPlaces[i] ?? 0
      const before = this.scores[place] ?? 0
      if (before === 0) this.places[this.found++] = place
      this.scores[place] = before + (ofSlot[place] ?? 0)
      ofSlot[place] = 0
    }
  }

  /** A word's beginning makes no hit, but of two hits the one with it in its title is the better. */
  #strengthen({ pairs, documents }: Postings, corpus: Corpus): void {
    const { scores } = this
    const titleNorms = corpus.title.norms
    const weight = WEIGHTS.titlePrefix * corpus.rarity(documents)
    for (let i = 0; i < 2 * documents; i += 2) {
      const place = pairs[i] ?? 0
      const inTitle = titleCount(pairs[i + 1] ?? 0)
      const score = scores[place] ?? 0
      if (score === 0 || inTitle === 0) continue
      scores[place] = score + (weight * inTitle) / (inTitle + (titleNorms[place] ?? 0))
    }
  }
}
