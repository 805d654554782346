import { type Static, Type } from 'typebox'
import { Score, Strict } from '../common.ts'

export const DestinationId = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: '^[a-z][a-z0-9_]*$',
  description: 'returns_department',
})

export const IntentSetId = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: '^[a-z][a-z0-9_-]*$',
  description: '`shop` ships with the platform',
})

export type IntentGuess = Static<typeof IntentGuess>
export const IntentGuess = Strict({ intent: Type.String(), confidence: Score })
