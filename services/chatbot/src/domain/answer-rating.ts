import type { DialogueState } from './dialogue-state.ts'
import type { Heard } from './heard.ts'

/** What a customer said of the answer that the bot took out of one article. */
export interface AnswerRating {
  readonly articleId: string
  readonly question: string
  readonly signal: 'accepted' | 'rejected'
}

/**
 * Whether the message says that the answer before it helped, or that it didn't. Undefined where it says neither, or both, or
 * where the answer came out of several articles: then nobody knows which is meant.
 */
export function answerRating(
  { expecting, question, told = [] }: DialogueState,
  heard: Heard,
): AnswerRating | undefined {
  const [source] = told
  if (expecting !== 'feedback' || question === undefined) return undefined
  if (told.length !== 1 || source?.type !== 'article') return undefined
  const isAccepted = heard.isYes || heard.smallTalk === 'thanks'
  const isRejected = heard.isNo || (heard.notHelped && !heard.misunderstood)
  if (isAccepted === isRejected) return undefined
  return { articleId: source.id, question, signal: isAccepted ? 'accepted' : 'rejected' }
}
