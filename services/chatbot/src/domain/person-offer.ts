import type { Situation } from './situation.ts'
import { type Turn, say as text } from './turn.ts'

/** The turn with a person offered beside its answer, and why when there is something to say. */
export function withPersonOffer({ say }: Situation, turn: Turn, why = ''): Turn {
  const [first] = turn.actions
  return {
    ...turn,
    response: [turn.response, why].filter((sentence) => sentence !== '').join(' '),
    closing: say.offerPerson,
    actions: [...(first ? [first] : []), text(say.talkToPerson)],
    next: { ...turn.next, expecting: 'person_offer' },
  }
}
