import { reportCompleted } from '@customer-service/contracts/analytics'
import {
  conversationClosed,
  conversationCreated,
  conversationCustomerReplied,
  conversationHandedBack,
  conversationReplied,
} from '@customer-service/contracts/chatbot'
import {
  escalationCreated,
  escalationResolved,
  escalationUpdated,
  highPriorityCase,
} from '@customer-service/contracts/escalation'
import { type PublicEvent, webhookDisabled } from '@customer-service/contracts/notifications'
import { segmentEntered, segmentExited } from '@customer-service/contracts/segmentation'
import { sentimentNegative, sentimentWorsening } from '@customer-service/contracts/sentiment'

/** The events of the platform that subscribers may hear of. */
export const reactionEvents = [
  conversationCreated,
  conversationReplied,
  conversationCustomerReplied,
  conversationHandedBack,
  conversationClosed,
  escalationCreated,
  escalationUpdated,
  escalationResolved,
  sentimentNegative,
  sentimentWorsening,
  highPriorityCase,
  reportCompleted,
  segmentEntered,
  segmentExited,
  webhookDisabled,
] as const

/** What webhooks may hold: each event under every name that it can be asked for (C-09). */
export const webhookEvents = [...reactionEvents, { ...highPriorityCase, type: 'case.high_priority' }] as const

/**
 * The name under which a subscriber asked for an event, or undefined when it didn't. `case.high_priority` is another
 * name of `high_priority_case` (C-09); who asked for both hears of it once.
 */
export function subscribedName(type: string, subscribed: readonly PublicEvent[]): PublicEvent | undefined {
  const names = type === highPriorityCase.type ? [type, 'case.high_priority'] : [type]
  return subscribed.find((name) => names.includes(name))
}
