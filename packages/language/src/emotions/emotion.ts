/** What a customer feels: the closed list of the API. */
export const EMOTIONS = [
  'frustration',
  'disappointment',
  'anger',
  'confusion',
  'worry',
  'sadness',
  'disgust',
  'surprise',
  'satisfaction',
  'gratitude',
  'joy',
  'relief',
  'excitement',
  'curiosity',
  'neutral',
] as const

export type Emotion = (typeof EMOTIONS)[number]
