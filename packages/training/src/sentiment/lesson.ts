import type { Emotion, Style } from '@customer-service/language/training'

export type Mood = 'negative' | 'neutral' | 'positive'

/** A text and what people said of it. What is absent wasn't asked. */
export interface Lesson {
  readonly text: string
  readonly style: Style
  readonly mood?: Mood
  /** The set knows no neutral texts: says nothing of where neutral ends. */
  readonly isPolar: boolean
  readonly weight: number
  readonly isMixed?: boolean
  readonly emotions?: readonly Emotion[]
}
