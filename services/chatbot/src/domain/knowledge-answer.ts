import type { Step } from '@customer-service/contracts/knowledge'
import { bestPassage } from '@customer-service/language'
import { chosen } from './choice.ts'
import { succeed } from './dialogue-state.ts'
import { asQuestion } from './question.ts'
import type { KnowledgeHit, Situation } from './situation.ts'
import { type Turn, say as text, turn } from './turn.ts'

/** Two articles nearer to one another than this, and neither beyond doubt, are a question back. */
const NEAR = 0.05
const BEYOND_DOUBT = 0.75

const PASSAGE_LENGTH = 500
const MOST_STEPS = 12
const STEP_LENGTH = 400

/** The article that answers the message: the one the customer chose, or the best one when it is clearly that. */
export function clearHit(situation: Situation): KnowledgeHit | undefined {
  const { heard, state, hits = [], settings } = situation
  const choice = chosen(heard, state)
  const taken = choice?.kind === 'article' ? hits.find(({ id }) => id === choice.id) : undefined
  if (taken) return taken
  const [best, second] = hits
  if (!best || best.relevance_score < settings.answerRelevance) return undefined
  const isAlone = !second || best.relevance_score - second.relevance_score >= NEAR
  return isAlone || best.relevance_score >= BEYOND_DOUBT ? best : undefined
}

/** The article's own words, under its title: the passage that fits the question best, and its steps. */
export function answerFromArticle({ heard, state, say }: Situation, hit: KnowledgeHit): Turn {
  const passage = passageOf(hit, heard.text)
  const body = [passage, ...stepLines(hit.steps ?? [])].filter((line) => line !== '').join('\n')
  return turn({
    outcome: 'answered_from_knowledge',
    response: `${say.found(hit.title, body)}\n\n${say.didThatHelp}`,
    actions: [text(say.thatHelped), text(say.talkToPerson)],
    sources: [{ type: 'article', id: hit.id, title: hit.title }],
    next: succeed(state, { expecting: 'feedback', question: asQuestion(heard.text) }),
  })
}

function passageOf({ content }: KnowledgeHit, question: string): string {
  if (content.length <= PASSAGE_LENGTH) return content.trim()
  return bestPassage(question, content, { maxLength: PASSAGE_LENGTH }).text.trim()
}

function stepLines(steps: readonly Step[]): readonly string[] {
  return steps.slice(0, MOST_STEPS).map(({ step, title, description }) => {
    const line = `${step}. ${title}: ${description}`
    return line.length > STEP_LENGTH ? `${line.slice(0, STEP_LENGTH - 1)}…` : line
  })
}
