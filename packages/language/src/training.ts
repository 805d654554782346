/** What building a model needs to see a text as the shipped model will. Not for services. */
export { EMOTIONS, type Emotion } from './emotions/emotion.ts'
export { packIntentModel } from './intents/pack-intent-model.ts'
export { shopOutOfScope } from './intents/shop-messages.ts'
export { LEXICON_FEATURES, lexiconFeatures } from './mood/lexicon-features.ts'
export { namedEmotions } from './mood/mood-emotions.ts'
export { type MoodFeatures, moodFeatures, WORDS_READ } from './mood/mood-features.ts'
export {
  type Calibration,
  isKnown,
  OUTPUTS,
  type Output,
  packSentimentModel,
  type SentimentModel,
} from './mood/mood-model.ts'
export {
  chanceOf,
  type MoodReading,
  mixedFeatures,
  polesOf,
  ratingFeatures,
  readMood,
  weighed,
} from './mood/mood-reading.ts'
export { hashOfStem, hashOfStems, packSubjectModel, type SubjectRow } from './search/subject-model.ts'
export { impressions } from './sentiment/impressions.ts'
export { stem } from './text/stem.ts'
export { tokenize } from './text/tokens.ts'
