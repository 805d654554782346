import type { CompiledQuery, compileQuery as contract } from '@customer-service/contracts/segmentation'
import type { Request } from '@customer-service/core/http'
import { compilePrompt } from '../domain/prompt/compile-prompt.ts'
import { DEFAULT_CATALOGUE } from '../domain/prompt/default-catalogue.ts'
import { vocabularyOf } from '../domain/prompt/vocabulary.ts'
import { render } from '../domain/query/render.ts'
import { invalidPrompt } from '../errors.ts'

const vocabulary = vocabularyOf(DEFAULT_CATALOGUE)

/** Shows what a prompt means, without looking at any customer. */
export async function compileQuery({ body }: Request<typeof contract>): Promise<CompiledQuery> {
  const compilation = compilePrompt(body.prompt, vocabulary)
  if ('reason' in compilation) throw invalidPrompt(compilation.reason, compilation.terms)
  return { query: compilation.query, explanation: render(compilation.query) }
}
