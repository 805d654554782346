import { analysedPart } from '../text/limits.ts'
import { type Stemming, stemmingOf } from '../text/stemming.ts'
import { tokenize } from '../text/tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the index reads of an article. */
export interface Searchable {
  readonly title: string
  readonly content: string
  readonly steps?: readonly { readonly title: string; readonly description: string }[]
  readonly category: string
  /** Questions that it is known to answer, in customers' words. */
  readonly aliases?: readonly string[]
}

/** Stands between two sentences among the ids of words. */
export const BREAK = 0

/** So much of a text tells its language. */
const TELLING_LENGTH = 100
const SMALL_LENGTH = 3
const FULL_LENGTH = 10
/** What aliases add to the length of the body: less than their words, for they say one thing many times. */
const ALIAS_SHARE = 0.5

/** A document as a sequence of word ids; its text isn't kept. */
export interface IndexedDocument {
  readonly id: string
  readonly category: string
  /** The title, a break, and the aliases and the sentences of steps and content with a break after each. */
  readonly words: Uint32Array
  /** Words of the title: those before this place. */
  readonly titleEnd: number
  /** Words of aliases: those between the title and this place. */
  readonly aliasEnd: number
  /** Lengths in tenths of a word: a small word counts as three. */
  readonly titleLength: number
  readonly bodyLength: number
}

export function indexed(id: string, document: Searchable, vocabulary: Vocabulary): IndexedDocument {
  const words: number[] = []
  const stemming = stemmingOf(`${document.title} ${document.content.slice(0, TELLING_LENGTH)}`)
  const append = (text: string) => appendTo(words, text, vocabulary, stemming)
  const titleLength = append(asSentence(document.title))
  const titleEnd = words.length - 1
  let bodyLength = 0
  for (const alias of document.aliases ?? []) bodyLength += ALIAS_SHARE * append(asSentence(alias))
  const aliasEnd = words.length
  for (const { title, description } of document.steps ?? []) {
    bodyLength += append(`${title}\n${description}`)
  }
  bodyLength += append(document.content)
  return {
    id,
    category: document.category,
    words: Uint32Array.from(words),
    titleEnd,
    aliasEnd,
    titleLength,
    bodyLength: Math.round(bodyLength),
  }
}

function asSentence(text: string): string {
  return text.replaceAll(/[.!?…\n]/g, ' ')
}

/** Gives the length of what it appends. */
function appendTo(words: number[], text: string, vocabulary: Vocabulary, stemming: Stemming): number {
  const read = analysedPart(text)
  let end = 0
  let length = 0
  for (const token of tokenize(read)) {
    if (end > 0 && endsSentence(read, end, token.start)) words.push(BREAK)
    const word = vocabulary.take(token.folded, stemming)
    words.push(word.id)
    length += word.isSmall ? SMALL_LENGTH : FULL_LENGTH
    end = token.end
  }
  words.push(BREAK)
  return length
}

/** Whether between two words a line ends, or a stop, question or exclamation mark stands before a space. */
function endsSentence(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x0a || code === 0x2026 || code === 0x3002) return true
    if ((code === 0x2e || code === 0x21 || code === 0x3f) && i + 1 < to && text.charCodeAt(i + 1) <= 0x20) return true
  }
  return false
}
