import { type Stemming, stemBy, tokenize } from '@customer-service/language'
import { chosen } from './choice.ts'
import type { Topic } from './dialogue-state.ts'
import type { Routing, Situation } from './situation.ts'
import type { Wording } from './wording/wording.ts'

/** What the customer wants: their own choice when they chose, else the router's guess when it is believed. */
export function believedIntent({ heard, state, routing, settings }: Situation): string | undefined {
  const choice = chosen(heard, state)
  if (choice?.kind === 'intent') return choice.intent
  if (!routing || routing.isOutOfScope || routing.confidence < settings.intentConfidence) return undefined
  return routing.intent
}

/** What people say beside what they come for. */
const NO_TOPICS: ReadonlySet<string> = new Set([
  'greeting',
  'thanks',
  'goodbye',
  'affirmation',
  'negation',
  'human_wanted',
])
export const isTopic = (intent: string): boolean => !NO_TOPICS.has(intent)

/** What a message is about, where routing is believed; else what the conversation was about before. */
export function topicOf(
  { routing, settings }: Pick<Situation, 'routing' | 'settings'>,
  before?: Topic,
): Topic | undefined {
  if (!routing || routing.isOutOfScope || routing.confidence < settings.intentConfidence) return before
  const { intent, destination } = routing
  return isTopic(intent) ? { intent, destination } : before
}

/** An intent as people read it: `gift_card` is `Gift card`. */
export function intentLabel(intent: string, say: Wording): string {
  const known = say.intents[intent]
  if (known !== undefined) return known
  const words = intent.replaceAll(/[_-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** From this confidence on, an intent says by itself what is meant. */
const SURE = 0.8
const LEAST_LETTERS = 4
const TITLE_WORDS = 60

/** Tells whether a title has all the words that name the intent, where routing is sure of one. */
export function namesIntent({ routing, say }: Situation): (title: string) => boolean {
  if (!routing || !isSure(routing)) return () => false
  const stemming = say.locale.startsWith('tr') ? 'turkish' : 'english'
  const named = stemsOf(intentLabel(routing.intent, say), stemming).filter((word) => word.length >= LEAST_LETTERS)
  return (title) => {
    const words = new Set(stemsOf(title, stemming))
    return named.length > 0 && named.every((word) => words.has(word))
  }
}

const isSure = ({ isOutOfScope, confidence }: Routing): boolean => !isOutOfScope && confidence >= SURE

/** The customer chose the topic, or routing is sure of it. */
export const isSureOfIntent = ({ heard, state, routing }: Situation): boolean =>
  chosen(heard, state)?.kind === 'intent' || (routing !== undefined && isSure(routing))

const stemsOf = (text: string, stemming: Stemming): readonly string[] =>
  tokenize(text, TITLE_WORDS).map(({ folded }) => stemBy(stemming, folded))
