import { EMOTIONS, type Emotion } from '../emotions/emotion.ts'

/**
 * Emotions that are easily taken for one another. The model also says how likely any of a family is: surer than for each
 * alone. A smaller family comes before a larger that holds it.
 */
export const FAMILIES: readonly (readonly Emotion[])[] = [
  ['frustration', 'anger'],
  ['satisfaction', 'gratitude', 'joy', 'relief', 'excitement'],
  ['disappointment', 'sadness'],
  ['surprise', 'confusion', 'curiosity'],
  ['frustration', 'disappointment', 'anger', 'worry', 'sadness', 'disgust'],
]

/** The places of each family's emotions in `EMOTIONS`. */
export const FAMILY_PLACES: readonly (readonly number[])[] = FAMILIES.map((family) =>
  family.map((emotion) => EMOTIONS.indexOf(emotion)),
)
