import type { Emotion } from '@customer-service/language/training'

/**
 * The emotion of the API that each label of GoEmotions (Demszky et al. 2020) counts as. No emotion takes labels of two
 * of the paper's groups or of two of Ekman's emotions, so that answers can be compared on those levels too.
 */
export const EMOTION_OF_LABEL: Readonly<Record<string, Emotion>> = {
  admiration: 'satisfaction',
  amusement: 'joy',
  anger: 'anger',
  annoyance: 'frustration',
  approval: 'satisfaction',
  caring: 'joy',
  confusion: 'confusion',
  curiosity: 'curiosity',
  desire: 'excitement',
  disappointment: 'disappointment',
  disapproval: 'frustration',
  disgust: 'disgust',
  embarrassment: 'sadness',
  excitement: 'excitement',
  fear: 'worry',
  gratitude: 'gratitude',
  grief: 'sadness',
  joy: 'joy',
  love: 'joy',
  nervousness: 'worry',
  optimism: 'excitement',
  pride: 'satisfaction',
  realization: 'surprise',
  relief: 'relief',
  remorse: 'sadness',
  sadness: 'sadness',
  surprise: 'surprise',
  neutral: 'neutral',
}

/** The API's emotions for a list of labels, `,` between them. */
export function emotionsOfLabels(labels: string): readonly Emotion[] {
  return [...new Set(labels.split(',').map((label) => EMOTION_OF_LABEL[label] ?? 'neutral'))]
}

/** Ekman's emotion, as the paper groups them, of each emotion of the API. */
export const EKMAN_OF_EMOTION: Readonly<Record<Emotion, string>> = {
  frustration: 'anger',
  anger: 'anger',
  disgust: 'disgust',
  worry: 'fear',
  satisfaction: 'joy',
  gratitude: 'joy',
  joy: 'joy',
  relief: 'joy',
  excitement: 'joy',
  sadness: 'sadness',
  disappointment: 'sadness',
  surprise: 'surprise',
  confusion: 'surprise',
  curiosity: 'surprise',
  neutral: 'neutral',
}

/** The paper's sentiment group of each of Ekman's emotions. */
export const GROUP_OF_EKMAN: Readonly<Record<string, string>> = {
  anger: 'negative',
  disgust: 'negative',
  fear: 'negative',
  sadness: 'negative',
  joy: 'positive',
  surprise: 'ambiguous',
  neutral: 'neutral',
}
