import { chatbot } from '@customer-service/chatbot'
import { openTestService, type TestService } from '@customer-service/core/testing'
import { knowledge } from '@customer-service/knowledge'
import { routing } from '@customer-service/routing'
import { sentiment } from '@customer-service/sentiment'
import type { Answers } from './answers.ts'
import type { RetrievalDocument, RetrievalQuery, RetrievalSet } from './retrieval-set.ts'

export interface BotAnswers extends Answers {
  readonly askedBack: number
}

type Outcome = 'right' | 'wrong' | 'asked back' | 'no answer'

/** The bot asked through its API, each question in a conversation of its own; then each with its article deleted. */
export async function askBot({ documents, queries }: RetrievalSet, env: Record<string, string>): Promise<BotAnswers> {
  await using service = await openTestService(chatbot, { others: [knowledge, sentiment, routing], env })
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
  const share = (outcomes: readonly Outcome[], outcome: Outcome) =>
    outcomes.filter((other) => other === outcome).length / outcomes.length
  return {
    right: share(asked, 'right'),
    wrong: share(asked, 'wrong'),
    askedBack: share(asked, 'asked back'),
    unfounded: share(unanswerable, 'wrong'),
  }
}

const pathOf = (id: string) => `/knowledge/articles/kb-${id}`
const LONGEST_TITLE = 300

async function write(service: TestService, { id, title, body }: RetrievalDocument): Promise<void> {
  const article = { title: title.slice(0, LONGEST_TITLE), content: body, category: 'all' }
  const { status } = await service.call('PUT', pathOf(id), article)
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
