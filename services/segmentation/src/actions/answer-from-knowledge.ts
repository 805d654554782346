import { type SearchHit, searchKnowledge } from '@customer-service/contracts/knowledge'
import { AppError } from '@customer-service/core'
import type { Caller } from '@customer-service/core/auth'
import { bestPassage } from '@customer-service/language'
import type { Deps } from '../deps.ts'
import type { FoundAnswer } from '../domain/analysis/found-answer.ts'
import { ANSWER_RELEVANCE } from '../domain/analysis/guide/guide.ts'

/** The category that a shop writes its own articles on segmentation in. */
const CATEGORY = 'segmentation'
const QUERY_LENGTH = 2_000
const PASSAGE_LENGTH = 1_200
const WAIT_MS = 2_000
/** The first answers as it is; a model is given the others, too. */
const MOST_ARTICLES = 3

/** The answer of the knowledge base's own articles; undefined when none fits, or it can't be asked. */
export async function answerFromKnowledge(
  { client, now, log }: Deps,
  prompt: string,
  { caller, deadline }: { readonly caller: Caller; readonly deadline: number },
): Promise<FoundAnswer | undefined> {
  const query = { query: prompt.slice(0, QUERY_LENGTH), category: CATEGORY, limit: MOST_ARTICLES }
  try {
    const call = { caller, deadline: Math.min(deadline, now().getTime() + WAIT_MS) }
    const { results } = await client.call(searchKnowledge, { query }, call)
    const articles = results.filter(({ relevance_score }) => relevance_score >= ANSWER_RELEVANCE)
    const [best] = articles
    return best && { articles, reply: replyFrom(best, prompt) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    log.warn({ error: error.code }, 'knowledge not asked')
    return undefined
  }
}

function replyFrom({ id, title, content }: SearchHit, prompt: string): FoundAnswer['reply'] {
  const response =
    content.length <= PASSAGE_LENGTH ? content : bestPassage(prompt, content, { maxLength: PASSAGE_LENGTH }).text
  return { response: response.trim(), sources: [{ id, title }] }
}
