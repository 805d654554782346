import { isBlank } from '@customer-service/contracts'
import type { InvalidPromptReason, SegmentQuery } from '@customer-service/contracts/segmentation'
import { canonical } from '../query/canonical.ts'
import { Cursor } from './cursor.ts'
import { isBalanced } from './is-balanced.ts'
import { COMMANDS, SENSITIVE, VAGUE } from './phrases.ts'
import { readPrompt } from './read-prompt.ts'
import { Refusal } from './refusal.ts'
import { foldWord, type Token, tokensOf } from './tokens.ts'
import { compileTurkish } from './turkish/compile-turkish.ts'
import { isTurkish } from './turkish/lexicon.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A query, or why there is none and which words are at fault. */
export type Compilation =
  | { readonly query: SegmentQuery }
  | { readonly reason: InvalidPromptReason; readonly terms: readonly string[] }

const MAX_PROMPT_LENGTH = 1_000

/**
 * Turns an English or a Turkish prompt into a query, the same one every time. A prompt that isn't understood in full in one of
 * both languages gives none. Turkish months without a year are the last ones before `today` (ISO 8601).
 */
export function compilePrompt(prompt: unknown, vocabulary: Vocabulary, today?: string): Compilation {
  if (typeof prompt !== 'string' || isBlank(prompt)) return { reason: 'empty', terms: [] }
  if (prompt.length > MAX_PROMPT_LENGTH) return { reason: 'too_long', terms: [] }
  const english = attempted(() => compileEnglish(prompt, vocabulary))
  if ('query' in english || !isTurkishPrompt(prompt, vocabulary)) return english
  return attempted(() => compileTurkish(prompt, vocabulary, today))
}

function attempted(compile: () => SegmentQuery): Compilation {
  try {
    const query = compile()
    return { query: { ...query, where: canonical(query.where) } }
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.reason, terms: error.terms }
    throw error
  }
}

/** Whether more of its words are of the Turkish grammar than of the English one; names tell nothing. */
function isTurkishPrompt(prompt: string, vocabulary: Vocabulary): boolean {
  const { words, nameWords } = vocabulary
  const told = foldWord(prompt.replace(/[’‘`´]/g, "'")).match(/\p{L}[\p{L}\p{N}]*(?:'\p{L}+)?/gu) ?? []
  const common = told.filter((word) => !nameWords.has(word))
  const english = common.filter((word) => words.has(word) || VAGUE.has(word) || COMMANDS.has(word)).length
  return common.filter((word) => isTurkish(word, nameWords)).length > english
}

function compileEnglish(prompt: string, vocabulary: Vocabulary): SegmentQuery {
  const tokens = tokensOf(prompt)
  refuseForeign(tokens)
  const c = new Cursor(tokens, vocabulary)
  const query = readPrompt(c)
  if (query === undefined) throw refusalOf(c)
  return query
}

/** What no query may ask for, and what is none, whatever else the prompt says. */
function refuseForeign(tokens: readonly Token[]): void {
  if (tokens.length === 0) throw new Refusal('empty')
  const sensitive = termsOf(tokens, ({ text }) => SENSITIVE.has(text))
  if (sensitive.length > 0) throw new Refusal('sensitive_attribute', sensitive)
  const first = tokens.find(({ text }) => text !== 'please')
  if (first && COMMANDS.has(first.text)) throw new Refusal('not_a_query', [first.text])
  if (!isBalanced(tokens)) throw new Refusal('incomplete')
}

/** Why a prompt couldn't be read: words that nobody knows, else the place where it made no sense. */
function refusalOf(c: Cursor): Refusal {
  const vague = termsOf(c.tokens, ({ text }) => VAGUE.has(text))
  const unknown = termsOf(
    c.tokens,
    (token) => isWord(token) && !c.vocabulary.words.has(token.text) && !VAGUE.has(token.text),
  )
  if (unknown.length > 0) return new Refusal('unknown_terms', unknown)
  if (vague.length > 0) return new Refusal('vague_term', vague)
  const isOpen = CONNECTORS.has(c.tokens.at(-1)?.text ?? '')
  if (isOpen || c.position >= c.tokens.length) return new Refusal('incomplete')
  const start = c.furthest < c.tokens.length ? c.furthest : c.position
  return new Refusal('unknown_terms', termsOf(c.tokens.slice(start), isContent))
}

const CONNECTORS: ReadonlySet<string> = new Set(['and', 'or', 'but', 'yet', 'nor', 'not', 'who', 'that', 'with', ','])
const SIGNS = /^[,()+%$€£¥₺฿]$/

const isWord = ({ text, number, decade, isDate }: Token): boolean =>
  number === undefined && decade === undefined && !isDate && !SIGNS.test(text)
const isContent = ({ text }: Token): boolean => !SIGNS.test(text)

const termsOf = (tokens: readonly Token[], isMeant: (token: Token) => boolean): readonly string[] => [
  ...new Set(tokens.filter(isMeant).map(({ text }) => text)),
]
