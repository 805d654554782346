import { type Priority, priorityOfMood, raised } from '@customer-service/contracts'
import type {
  Clarification,
  Destination,
  Entity,
  IntentGuess,
  IntentSettings,
} from '@customer-service/contracts/routing'
import type { Classification } from '@customer-service/language'
import { clarificationOf } from './clarification.ts'
import { matchingRule, type ReadyRule, type RuleMatch } from './matching-rule.ts'
import { suggestedResponses } from './suggested-responses.ts'

export interface Inquiry {
  readonly text: string
  readonly sentimentScore: number
  /** Whether the caller gave the score. */
  readonly isScoreGiven: boolean
  readonly language: string
  readonly entities: readonly Entity[]
  readonly classification: Classification
}

export interface Routes {
  readonly destinations: ReadonlyMap<string, Destination>
  /** In the order they are tried. */
  readonly rules: readonly ReadyRule[]
  /** Of the set of intents. */
  readonly settings: readonly IntentSettings[]
  /** Takes what no rule fits. */
  readonly fallback: Destination
  /** An intent less likely than this is asked about. */
  readonly sureConfidence: number
}

export interface Route {
  readonly destination: Destination
  readonly priority: Priority
  readonly intent: string
  readonly confidence: number
  readonly out_of_scope: boolean
  readonly alternatives: readonly IntentGuess[]
  readonly clarification?: Clarification
  readonly suggested_responses: readonly string[]
  readonly reasons: readonly string[]
}

const MOST_ALTERNATIVES = 3
const LEAST_ALTERNATIVE = 0.02
export const UNKNOWN_INTENT = 'unknown'

/** Which destination takes an inquiry, how urgent it is, and why. */
export function routeOf(inquiry: Inquiry, routes: Routes): Route {
  const { destinations, rules, fallback } = routes
  const { ranked, outOfScope } = inquiry.classification
  const [guess = { intent: UNKNOWN_INTENT, confidence: 0 }, ...others] = ranked
  const intent = outOfScope ? undefined : guess.intent
  const match = matchingRule(rules, inquiry.text, intent)
  const destination = (match && destinations.get(match.rule.destination)) ?? fallback
  const moodPriority = priorityOfMood(inquiry.sentimentScore)
  const priority = raised(moodPriority, match?.rule.minimum_priority)
  const clarification = outOfScope
    ? undefined
    : clarificationOf({ ...inquiry, guesses: ranked, settings: routes.settings }, routes.sureConfidence)
  const own = match?.rule.suggested_responses
  const responses =
    own && own.length > 0 ? own : suggestedResponses({ ...inquiry, intent, destinationName: destination.name })
  return {
    destination,
    priority,
    intent: guess.intent,
    confidence: guess.confidence,
    out_of_scope: outOfScope,
    alternatives: others.filter(({ confidence }) => confidence >= LEAST_ALTERNATIVE).slice(0, MOST_ALTERNATIVES),
    ...(clarification && { clarification }),
    suggested_responses: clarification ? [clarification.question, ...responses] : responses,
    reasons: reasonsOf(inquiry, { intent, match, destination, moodPriority, priority }),
  }
}

interface Decided {
  /** Undefined where no intent is likely enough. */
  readonly intent: string | undefined
  readonly match: RuleMatch | undefined
  readonly destination: Destination
  readonly moodPriority: Priority
  readonly priority: Priority
}

function reasonsOf(inquiry: Inquiry, decided: Decided): readonly string[] {
  const { intent, match, destination, moodPriority, priority } = decided
  const { sentimentScore, isScoreGiven, classification } = inquiry
  const confidence = classification.ranked[0]?.confidence ?? 0
  return [
    intent === undefined
      ? 'No intent is likely enough'
      : `The message asks for ${intent} (confidence ${confidence.toFixed(2)})`,
    match === undefined
      ? `No rule fits: ${destination.destination_id} takes what is left`
      : `Rule ${match.rule.rule_id}${match.term === undefined ? '' : ` ("${match.term}")`} sends it to ${destination.destination_id}`,
    `${isScoreGiven ? 'The given' : 'The measured'} sentiment score of ${sentimentScore} makes it ${moodPriority}`,
    ...(priority === moodPriority ? [] : [`The rule raises it to ${priority}`]),
  ]
}
