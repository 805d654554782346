import type { Emotion } from '@customer-service/contracts/sentiment'

const UNHAPPY: ReadonlySet<Emotion> = new Set(['frustration', 'disappointment', 'anger', 'worry', 'sadness', 'disgust'])

/** The strongest emotion that makes a customer unhappy, if any. `emotions`: strongest first. */
export function unhappiness(emotions: readonly Emotion[]): Emotion | undefined {
  return emotions.find((emotion) => UNHAPPY.has(emotion))
}

/** Whether a customer asks more than complains: confusion and curiosity are no reason to apologise. */
export function isAsking([strongest]: readonly Emotion[]): boolean {
  return strongest === 'curiosity' || strongest === 'confusion' || strongest === 'surprise'
}
