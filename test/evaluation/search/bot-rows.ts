import { chatbot } from '@customer-service/chatbot'
import { openTestService, type TestService } from '@customer-service/core/testing'
import { knowledge } from '@customer-service/knowledge'
import { routing } from '@customer-service/routing'
import { sentiment } from '@customer-service/sentiment'
import type { Row } from '../row.ts'
import type { RetrievalQuery, RetrievalSet } from './retrieval-set.ts'

/** What the bot did with a question: anything but an answer from an article leaves the question open. */
type Outcome = 'right' | 'wrong' | 'asked back' | 'no answer'

/** The bot asked through its API, each question in a conversation of its own; then each with its article deleted. */
export async function botRows({ name, documents, queries }: RetrievalSet): Promise<readonly Row[]> {
  await using service = await openTestService(chatbot, { others: [knowledge, sentiment, routing] })
  for (const document of documents) await write(service, document)
  const asked: Outcome[] = []
  for (const query of queries) asked.push(await ask(service, query))
  const unanswerable: Outcome[] = []
  for (const document of documents) {
    const own = queries.filter(({ answers }) => answers.has(document.id))
    await service.call('DELETE', pathOf(document.id))
    for (const query of own) unanswerable.push(await ask(service, query))
    await write(service, document)
  }
  const row = (metric: string, outcome: Outcome, outcomes: readonly Outcome[]): Row => ({
    set: name,
    metric,
    figures: { shipped: outcomes.filter((other) => other === outcome).length / outcomes.length },
  })
  return [
    row('bot: right answers', 'right', asked),
    row('bot: wrong answers', 'wrong', asked),
    row('bot: asks back', 'asked back', asked),
    row('bot: says it has no answer', 'no answer', asked),
    row('bot: wrong without its article', 'wrong', unanswerable),
  ]
}

const pathOf = (id: string) => `/knowledge/articles/${articleId(id)}`
const articleId = (id: string) => `kb-${id}`

async function write(service: TestService, { id, title, body }: RetrievalSet['documents'][number]): Promise<void> {
  const { status } = await service.call('PUT', pathOf(id), {
    title: title.slice(0, 300),
    content: body,
    category: 'all',
  })
  if (status >= 300) throw new Error(`Article ${id} isn't taken`)
}

let customers = 0

async function ask(service: TestService, { text, answers }: RetrievalQuery): Promise<Outcome> {
  customers += 1
  const { status, body } = await service.call('POST', '/chatbot/conversation', {
    user_id: `customer-${customers}`,
    initial_message: text,
  })
  if (status !== 201) throw new Error(`The bot took no question: ${JSON.stringify(body)}`)
  if (body.outcome === 'clarified' || body.outcome === 'asked_back') return 'asked back'
  if (body.outcome !== 'answered_from_knowledge') return 'no answer'
  const isRight = body.sources.some((source: { id: string }) => answers.has(source.id.replace(/^kb-/, '')))
  return isRight ? 'right' : 'wrong'
}
