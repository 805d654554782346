/** What building a model needs to see a text as the shipped model will. Not for services. */
export { EMOTIONS, type Emotion } from './emotions/emotion.ts'
export { packIntentModel } from './intents/pack-intent-model.ts'
export { shopOutOfScope } from './intents/shop-messages.ts'
export { FAMILY_PLACES } from './mood/families.ts'
export type { MoodFeatures } from './mood/feature-list.ts'
export { isKnown } from './mood/known-features.ts'
export { LEXICON_FEATURES, lexiconFeatures } from './mood/lexicon-features.ts'
export { namedEmotions } from './mood/mood-emotions.ts'
export { moodFeatures, wordHash } from './mood/mood-features.ts'
export {
  type Calibration,
  OUTPUTS,
  packSentimentModel,
  type SentimentModel,
  STYLES,
  type Style,
} from './mood/mood-model.ts'
export {
  chanceOf,
  type MoodReading,
  meantTokens,
  mixedFeatures,
  polesOf,
  rated,
  ratingFeatures,
  readMood,
} from './mood/mood-reading.ts'
export { type Speller, spellerOf, spelt } from './mood/spelling.ts'
export { hashOfStem, hashOfStems, packSubjectModel, type SubjectRow } from './search/subject-model.ts'
export { impressions } from './sentiment/impressions.ts'
export { stem } from './text/stem.ts'
export { tokenize } from './text/tokens.ts'
