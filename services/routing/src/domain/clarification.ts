import type { Clarification, IntentGuess, IntentSettings } from '@customer-service/contracts/routing'
import { isSmallTalk, titleOf } from './intent-titles.ts'

/** What an inquiry might be about, and how its customer is to be asked. */
export interface Unclear {
  /** Likeliest first. */
  readonly guesses: readonly IntentGuess[]
  readonly settings: readonly IntentSettings[]
  /** ISO 639-1. */
  readonly language: string
}

/** Intents as likely as this are worth asking about. */
const LEAST = 0.1
const MOST_OFFERED = 3

/** Asks back between the best two or three when the best is less likely than `sure`; nothing when only one is in question. */
export function clarificationOf({ guesses, settings, language }: Unclear, sure: number): Clarification | undefined {
  const offered = guesses
    .filter(({ intent, confidence }) => confidence >= LEAST && !isSmallTalk(intent))
    .slice(0, MOST_OFFERED)
  const best = offered[0]
  if (best === undefined || offered.length < 2 || best.confidence >= sure) return undefined
  const titles = new Map(settings.map(({ intent, title }) => [intent, title]))
  const intents = offered.map((guess) => ({
    ...guess,
    title: titles.get(guess.intent) ?? titleOf(guess.intent, language),
  }))
  return {
    question: questionOf(
      intents.map(({ title }) => title),
      language,
    ),
    intents,
  }
}

function questionOf(titles: readonly string[], language: string): string {
  if (language === 'tr') return `Konunuz hangisi: ${titles.join(', ')}?`
  return `Is it about ${titles.slice(0, -1).join(', ')} or ${titles.at(-1)}?`
}
