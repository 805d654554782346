import { EMOTIONS, type Emotion } from '@customer-service/language/training'
import { f1, mean } from '../metrics.ts'
import { EKMAN_OF_EMOTION, GROUP_OF_EKMAN } from './emotion-mapping.ts'

export interface EmotionScores {
  readonly closed: number
  readonly ekman: number
  readonly groups: number
}

type Names = readonly (readonly Emotion[])[]

/** Macro-F1 over the API's emotions, Ekman's, and the paper's groups. */
export function emotionScores(wanted: Names, given: Names): EmotionScores {
  return {
    closed: macroF1(wanted, given, (emotion) => emotion),
    ekman: macroF1(wanted, given, (emotion) => EKMAN_OF_EMOTION[emotion]),
    groups: macroF1(wanted, given, (emotion) => GROUP_OF_EKMAN[EKMAN_OF_EMOTION[emotion]] ?? ''),
  }
}

function macroF1(wanted: Names, given: Names, classOf: (emotion: Emotion) => string): number {
  const classes = new Set(EMOTIONS.map(classOf))
  const has = (names: Names, name: string) => names.map((emotions) => emotions.some((one) => classOf(one) === name))
  return mean([...classes].map((name) => f1(has(wanted, name), has(given, name))))
}
