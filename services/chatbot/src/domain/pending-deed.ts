import type { DialogueState } from './dialogue-state.ts'
import { hear } from './heard.ts'
import { cameWrong, isDeed } from './order-question.ts'

/** The bot told how something is done that the customer wants done: what comes next is for that. */
export function hasPendingDeed({ expecting, question }: DialogueState): boolean {
  if (expecting !== 'feedback' || question === undefined) return false
  const { orderQuestion, asksForOwnDeed } = hear(question)
  return orderQuestion !== undefined && (cameWrong(orderQuestion) || (asksForOwnDeed && isDeed(orderQuestion)))
}
