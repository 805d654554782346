import type { Step } from '@customer-service/contracts/knowledge'
import { answerChance } from './answer-chance.ts'
import { chosen } from './choice.ts'
import { succeed } from './dialogue-state.ts'
import { asQuestion } from './question.ts'
import type { ReadHit } from './read-hits.ts'
import type { Situation } from './situation.ts'
import { type Turn, say as text, turn } from './turn.ts'

const MOST_STEPS = 12
const STEP_LENGTH = 400

/** The article that answers the message: the one the customer chose, or the best one when it is likely to. */
export function clearHit(situation: Situation): ReadHit | undefined {
  const { heard, state, settings, articles = () => [] } = situation
  const read = articles()
  const choice = chosen(heard, state)
  const taken = choice?.kind === 'article' ? read.find(({ hit }) => hit.id === choice.id) : undefined
  return taken ?? (answerChance(read) >= settings.answerChance ? read[0] : undefined)
}

/** The article's own words, under its title: the passage that fits the question best, and its steps. */
export function answerFromArticle({ heard, state, say }: Situation, { hit, passage }: ReadHit): Turn {
  const steps = heard.asksForFact ? [] : stepLines(hit.steps ?? [])
  const question = chosen(heard, state) ? (state.question ?? heard.text) : heard.text
  return turn({
    outcome: 'answered_from_knowledge',
    response: say.found(hit.title, [passage.text.trim(), ...steps].filter((line) => line !== '').join('\n')),
    closing: say.didThatHelp,
    actions: [text(say.thatHelped), text(say.talkToPerson)],
    sources: [{ type: 'article', id: hit.id, title: hit.title }],
    next: succeed(state, { expecting: 'feedback', question: asQuestion(question) }),
  })
}

function stepLines(steps: readonly Step[]): readonly string[] {
  return steps.slice(0, MOST_STEPS).map(({ step, title, description }) => {
    const line = `${step}. ${title}: ${description}`
    return line.length > STEP_LENGTH ? `${line.slice(0, STEP_LENGTH - 1)}…` : line
  })
}
