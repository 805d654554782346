import { priorityOfMood } from '@customer-service/contracts'
import { handOver } from '../hand-over.ts'
import type { Rule } from './rule.ts'

/** What a routing rule calls urgent goes to people; what only the mood makes urgent is the mood rule's business. */
export const urgentRouting: Rule = (situation) => {
  const { routing, mood } = situation
  if (routing?.priority !== 'urgent') return undefined
  return priorityOfMood(mood?.score) === 'urgent' ? undefined : handOver(situation, 'routing_rule')
}
