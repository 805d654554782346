import { graveIn } from '../grave-phrases.ts'
import { handOver } from '../hand-over.ts'
import type { Rule } from './rule.ts'

/** A life in danger, fraud and legal steps are for people, whatever the articles say; first comes what can't wait for them. */
export const grave: Rule = (situation) => {
  const { heard, say } = situation
  const found = graveIn(heard.folded)
  if (!found) return undefined
  const { handover, response, ...turn } = handOver(situation, 'routing_rule')
  const first = say.grave[found]
  return {
    ...turn,
    response: first === undefined ? response : `${first}\n\n${response}`,
    ...(handover && { handover: { ...handover, grave: found } }),
  }
}
