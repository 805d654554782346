import { type Choice, moveOn } from '../dialogue-state.ts'
import { intentLabel, isTopic } from '../intent.ts'
import { isUnhappy } from '../mood.ts'
import { asQuestion } from '../question.ts'
import type { ReadHit } from '../read-hits.ts'
import type { Situation } from '../situation.ts'
import { type Turn, say as text, turn } from '../turn.ts'
import type { Rule } from './rule.ts'

const MOST_CHOICES = 3
/** So few words are a topic, not a question: "refund", "my address". */
const FEW_WORDS = 2
/** An article with nearly all of the question's words in one passage is plausible with half the relevance. */
const FULL_SUPPORT = 0.9
/** An intent below this, or below a third of the likeliest one's confidence, is no guess worth offering. */
const LEAST_CONFIDENCE = 0.12
/** Several articles, or several intents, may be meant: the customer chooses. Never twice in a row. */
export const clarify: Rule = (situation) => {
  if (situation.state.expecting === 'choice') return undefined
  const articles = plausibleArticles(situation)
  if (articles.length > 0) return offer(situation, articles, situation.say.didYouMean(articles.length))
  const intents = plausibleIntents(situation)
  return intents.length > 1 ? offer(situation, intents, situation.say.whatIsItAbout) : undefined
}

function plausibleArticles(situation: Situation): readonly Choice[] {
  const { heard, settings, articles = () => [] } = situation
  const isTopic = heard.words <= FEW_WORDS
  return articles()
    .filter((read) => read.hit.relevance_score >= settings.clarifyRelevance * leniency(read, isTopic))
    .slice(0, MOST_CHOICES)
    .map(({ hit: { id, title } }) => ({ kind: 'article', label: text(title).text, id }))
}

/** What of the least relevance is enough. */
function leniency({ passage, namesIntent }: ReadHit, isTopic: boolean): number {
  if (namesIntent || isTopic) return 1 / 3
  return passage.score >= FULL_SUPPORT ? 1 / 2 : 1
}

function plausibleIntents({ routing, mood, settings, say }: Situation): readonly Choice[] {
  if (!routing || isUnhappy(mood) || routing.isOutOfScope || routing.confidence >= settings.intentConfidence) return []
  const guesses = new Map([routing, ...routing.alternatives].map(({ intent, confidence }) => [intent, confidence]))
  const least = Math.max(LEAST_CONFIDENCE, routing.confidence / 3)
  return [...guesses]
    .filter(([intent, confidence]) => confidence >= least && isTopic(intent))
    .slice(0, MOST_CHOICES)
    .map(([intent]) => ({ kind: 'intent', label: intentLabel(intent, say), intent }))
}

function offer({ heard, state, say }: Situation, choices: readonly Choice[], response: string): Turn {
  return turn({
    outcome: 'clarified',
    response,
    actions: [...choices.map(({ label }) => text(label)), text(say.talkToPerson)],
    next: moveOn(state, { expecting: 'choice', choices, question: asQuestion(heard.text) }),
  })
}
