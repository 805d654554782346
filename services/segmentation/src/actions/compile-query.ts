import type { CompiledQuery, compileQuery as contract, SegmentQuery } from '@customer-service/contracts/segmentation'
import type { Request } from '@customer-service/core/http'
import type { Deps } from '../deps.ts'
import { type Language, languageOf } from '../domain/analysis/language.ts'
import type { Catalogue } from '../domain/prompt/catalogue.ts'
import { compilePrompt } from '../domain/prompt/compile-prompt.ts'
import { type Vocabulary, vocabularyOf } from '../domain/prompt/vocabulary.ts'
import { sentenceOf } from '../domain/query/sentence.ts'
import { dateText } from '../domain/query/time-range.ts'
import { invalidPrompt } from '../errors.ts'

/** Shows what a prompt means in the words of the imported data, without looking at any customer. */
export async function compileQuery(deps: Deps, { body, headers }: Request<typeof contract>): Promise<CompiledQuery> {
  const language = languageOf(headers['accept-language'])
  const { catalogue } = await deps.audience.facts()
  const query = compiled(body.prompt, catalogue, { today: todayOf(deps), language })
  return { query, explanation: sentenceOf(query, language) }
}

/** ISO 8601 date. */
export const todayOf = ({ settings, now }: Pick<Deps, 'settings' | 'now'>): string =>
  dateText(settings.calendar.dayAt(now()).number)

interface Circumstances {
  /** The day that the prompt speaks of, ISO 8601. */
  readonly today: string
  /** That of messages, whichever the prompt is in. */
  readonly language: Language
}

/** Throws `InvalidPrompt` (400) for a prompt that isn't understood in full. */
export function compiled(prompt: unknown, catalogue: Catalogue, { today, language }: Circumstances): SegmentQuery {
  const compilation = compilePrompt(prompt, vocabularyFor(catalogue), today)
  if ('reason' in compilation) throw invalidPrompt(compilation.reason, compilation.terms, language)
  return compilation.query
}

const vocabularies = new WeakMap<Catalogue, Vocabulary>()

function vocabularyFor(catalogue: Catalogue): Vocabulary {
  const known = vocabularies.get(catalogue)
  if (known) return known
  const vocabulary = vocabularyOf(catalogue)
  vocabularies.set(catalogue, vocabulary)
  return vocabulary
}
