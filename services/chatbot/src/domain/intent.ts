import { chosen } from './choice.ts'
import type { Situation } from './situation.ts'

/** What the customer wants: their own choice when they chose, else the router's guess when it is believed. */
export function believedIntent({ heard, state, routing, settings }: Situation): string | undefined {
  const choice = chosen(heard, state)
  if (choice?.kind === 'intent') return choice.intent
  if (!routing || routing.isOutOfScope || routing.confidence < settings.intentConfidence) return undefined
  return routing.intent
}
