import type { DialogueState } from './dialogue-state.ts'
import { folded } from './folded.ts'
import { orderIdsIn } from './heard.ts'

/** "9919", "its ORD-9919", "numaram 9919". */
const NUMBER_ALONE =
  /^(?:(?:ok|oh|it|it'?s|its|is|sure|here|you|go|my|the|this|order|number|no|id|numaram|sipariş|numarası)[\s:,.#]+){0,5}((?:ord[\s#-]{0,2})?\d{4,9})[\s.!]*$/iu
const WHEN_ALONE =
  /^((ok|okay|and|so|but|peki|ee|tam olarak)[, ]+)*(when|by when|ne zaman)( exactly| then| will that be| peki| tam olarak| olur)?[\s?.!]*$/

/**
 * What a message means in full that only completes what was asked before it: "9919", where the number was asked for, or for
 * the question that the bot asked back about; "when?" after an answer. Any other message means itself.
 */
export function completed(message: string, { expecting, pending, question }: DialogueState): string {
  const asked = pending ?? (expecting === 'choice' ? question : undefined)
  const number = NUMBER_ALONE.exec(message.trim())?.[1]
  if (number !== undefined && asked !== undefined && orderIdsIn(asked).length === 0) {
    return `${orderIdsIn(number)[0] ?? number}: ${asked}`
  }
  if (expecting === 'feedback' && question !== undefined && WHEN_ALONE.test(folded(message)))
    return `${question} ${message}`
  return message
}
