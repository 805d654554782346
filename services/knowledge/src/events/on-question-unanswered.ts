import { questionUnanswered } from '@customer-service/contracts/chatbot'
import { onBatch } from '@customer-service/core/events'
import { countAsked } from '../actions/count-asked.ts'
import type { Deps } from '../deps.ts'
import { masked } from '../domain/question.ts'

/** Notes what the chatbot couldn't answer. */
export const onQuestionUnanswered = onBatch([questionUnanswered], (deps: Deps, deliveries) =>
  countAsked(
    deps,
    deliveries.map(({ data, at }) => ({ question: masked(data.question), intent: data.intent, at })),
  ),
)
