import { handOver } from '../hand-over.ts'
import { believedIntent } from '../intent.ts'
import type { Rule } from './rule.ts'

/** Who asks for a person gets one, whatever else the message says. */
export const wishForPerson: Rule = (situation) => {
  const { heard, state } = situation
  const accepts = state.expecting === 'person_offer' && (heard.isYes || heard.demandsIt)
  if (accepts || heard.wantsPerson || (!heard.isAboutPeople && believedIntent(situation) === 'human_wanted'))
    return handOver(situation, 'requested')
  return undefined
}
