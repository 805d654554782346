import { searchKnowledge } from '@customer-service/contracts/knowledge'
import { routeInquiry } from '@customer-service/contracts/routing'
import { analyzeSentiment } from '@customer-service/contracts/sentiment'
import { AppError } from '@customer-service/core'
import type { CallOptions } from '@customer-service/core/client'
import type { Deps } from '../deps.ts'
import type { KnowledgeHit, Mood, Routing } from '../domain/situation.ts'

type Asked = 'sentiment' | 'routing' | 'knowledge' | 'escalation'

export interface Understanding {
  readonly mood?: Mood
  readonly routing?: Routing
  /** By question of the message: absent where nothing was searched, or the knowledge service gave no answer. */
  readonly found: readonly (readonly KnowledgeHit[] | undefined)[]
  /** The services that gave no answer in time, or refused one. */
  readonly degraded: readonly Asked[]
}

export interface Inquiry {
  readonly conversation_id: string
  readonly user_id: string
  readonly text: string
  /** By question of the message; undefined: no article could be the answer. */
  readonly queries: readonly (string | undefined)[]
}

export type Asking = Pick<CallOptions, 'caller' | 'deadline' | 'unit'>

const HITS = 8
/** What is left of the request's time to decide and to commit. */
const COMMIT_MS = 250

/** Asks sentiment, routing and knowledge at once, under one deadline. What one of them doesn't answer is left out. */
export async function understand(deps: Deps, request: Asking, inquiry: Inquiry): Promise<Understanding> {
  const { client } = deps
  const { conversation_id, user_id, text, queries } = inquiry
  const { caller, unit } = request
  const options = {
    caller,
    ...(unit && { unit }),
    deadline: askingDeadline(deps, request),
  }
  const degraded: Asked[] = []
  const orNothing = <Answer>(service: Asked, answer: Promise<Answer>) =>
    answer.catch((error: unknown) => {
      if (!degraded.includes(service)) degraded.push(service)
      noteDegraded(deps, service, error)
      return undefined
    })
  const [analysis, routed, found] = await Promise.all([
    orNothing('sentiment', client.call(analyzeSentiment, { body: { text, conversation_id, user_id } }, options)),
    orNothing(
      'routing',
      client.call(routeInquiry, { body: { inquiry_text: text, conversation_id, user_id, source: 'chatbot' } }, options),
    ),
    Promise.all(
      queries.map((query) =>
        query === undefined
          ? undefined
          : orNothing(
              'knowledge',
              client.call(searchKnowledge, { query: { query, limit: HITS, snippets: false } }, options),
            ),
      ),
    ),
  ])
  return {
    ...(analysis && {
      mood: { score: analysis.sentiment_score, label: analysis.sentiment, language: analysis.language },
    }),
    ...(routed && { routing: { ...routed, isOutOfScope: routed.out_of_scope } }),
    found: found.map((answer) => answer?.results),
    degraded: degraded.toSorted(),
  }
}

/** By when another service must have answered, for the turn to be decided and committed in time. Unix milliseconds. */
export function askingDeadline({ now, understandingTimeoutMs }: Deps, { deadline }: Pick<Asking, 'deadline'>): number {
  return Math.min(deadline - COMMIT_MS, now().getTime() + understandingTimeoutMs)
}

export function noteDegraded({ log }: Deps, service: Asked, error: unknown): void {
  log.warn({ service, error: error instanceof AppError ? error.code : 'InternalError' }, 'turn_degraded')
}
