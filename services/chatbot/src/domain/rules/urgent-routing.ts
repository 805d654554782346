import { handOver } from '../hand-over.ts'
import type { Rule } from './rule.ts'

/** The mood from which on a priority can't be urgent by itself (C-10): a routing rule made it so. */
const URGENT_MOOD = 0.15

/** What a routing rule calls urgent goes to people; what only the mood makes urgent is the mood rule's business. */
export const urgentRouting: Rule = (situation) => {
  const { routing, mood } = situation
  if (routing?.priority !== 'urgent') return undefined
  return mood && mood.score < URGENT_MOOD ? undefined : handOver(situation, 'routing_rule')
}
