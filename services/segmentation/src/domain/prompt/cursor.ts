import type { ItemFilter } from '@customer-service/contracts/segmentation'
import type { Token } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

const longestOf = new WeakMap<ReadonlyMap<string, unknown>, number>()

/** How many words the longest of the phrases has: names of items can be long. */
export function mostWords(phrases: ReadonlyMap<string, unknown>): number {
  const known = longestOf.get(phrases)
  if (known !== undefined) return known
  let most = 0
  for (const phrase of phrases.keys()) most = Math.max(most, phrase.split(' ').length)
  longestOf.set(phrases, most)
  return most
}

/** A place in a prompt. Readers move it on when they understand what stands there, and leave it alone when not. */
export class Cursor {
  readonly tokens: readonly Token[]
  readonly vocabulary: Vocabulary
  /** The day of the prompt, for months that are told without their year; ISO 8601. */
  readonly today: string | undefined
  /** What "it" stands for. */
  lastItems: readonly (ItemFilter | undefined)[] | undefined
  #position = 0
  #furthest = 0

  constructor(tokens: readonly Token[], vocabulary: Vocabulary, today?: string) {
    this.tokens = tokens
    this.vocabulary = vocabulary
    this.today = today
  }

  get position(): number {
    return this.#position
  }

  /** The furthest word that something was understood before. */
  get furthest(): number {
    return this.#furthest
  }

  /** The word before. */
  get last(): Token | undefined {
    return this.tokens[this.#position - 1]
  }

  get isAtEnd(): boolean {
    return this.#position >= this.tokens.length
  }

  get token(): Token | undefined {
    return this.tokens[this.#position]
  }

  /** The longest of the phrases that stands here. */
  take(...phrases: readonly string[]): string | undefined {
    const found = this.#longest(phrases)
    if (found !== undefined) this.#advance(found.split(' ').length)
    return found
  }

  /** The meaning of the longest phrase that stands here, however many there are to choose from. */
  takeFrom<Meaning>(phrases: ReadonlyMap<string, Meaning>): Meaning | undefined {
    let [phrase, words] = ['', 0]
    for (const [i, { text }] of this.tokens.slice(this.#position, this.#position + mostWords(phrases)).entries()) {
      phrase = i === 0 ? text : `${phrase} ${text}`
      if (phrases.has(phrase)) words = i + 1
    }
    if (words === 0) return undefined
    const found = this.tokens.slice(this.#position, this.#position + words).map(({ text }) => text)
    this.#advance(words)
    return phrases.get(found.join(' '))
  }

  takeOneOf(words: ReadonlySet<string>): string | undefined {
    const text = this.token?.text
    if (text === undefined || !words.has(text)) return undefined
    this.#advance(1)
    return text
  }

  skip(phrases: readonly string[]): void {
    while (this.take(...phrases) !== undefined);
  }

  takeNumber(): number | undefined {
    return this.#takeIf((token) => token.number)
  }

  takeDecade(): number | undefined {
    return this.#takeIf((token) => token.decade)
  }

  takeDate(): string | undefined {
    return this.#takeIf((token) => (token.isDate ? token.text : undefined))
  }

  /** What the reader understands from here; otherwise the cursor stays. */
  attempt<Result>(read: () => Result | undefined): Result | undefined {
    const start = this.#position
    const result = read()
    if (result === undefined) this.#position = start
    return result
  }

  /** Whether the reader would understand what stands here. */
  sees(read: () => unknown): boolean {
    const start = this.#position
    const result = read()
    this.#position = start
    return result !== undefined
  }

  #longest(phrases: readonly string[]): string | undefined {
    let longest: string | undefined
    for (const phrase of phrases) {
      if (phrase.length > (longest?.length ?? 0) && this.#stands(phrase)) longest = phrase
    }
    return longest
  }

  #stands(phrase: string): boolean {
    const start = this.token?.text
    if (start === undefined || !phrase.startsWith(start)) return false
    return phrase.split(' ').every((word, i) => this.tokens[this.#position + i]?.text === word)
  }

  #takeIf<Result>(read: (token: Token) => Result | undefined): Result | undefined {
    const result = this.token && read(this.token)
    if (result !== undefined) this.#advance(1)
    return result
  }

  #advance(by: number): void {
    this.#position += by
    this.#furthest = Math.max(this.#furthest, this.#position)
  }
}
