export { EMOTIONS, type Emotion } from './emotions/emotion.ts'
export { type CodePattern, codePattern } from './entities/code-pattern.ts'
export type { Entity, EntityType } from './entities/entity.ts'
export { type EntityPatterns, findEntities } from './entities/find-entities.ts'
export { type Classification, classify, type RankedIntent } from './intents/classify.ts'
export { decisiveWords } from './intents/decisive-words.ts'
export {
  type IntentMetrics,
  type IntentQuality,
  intentMetrics,
  intentQualities,
  type Judged,
} from './intents/intent-metrics.ts'
export type { IntentModel } from './intents/intent-model.ts'
export { loadIntentModel, packIntentModel } from './intents/pack-intent-model.ts'
export { shopExamples } from './intents/shop-messages.ts'
export {
  type IntentExample,
  type TrainedIntents,
  type TrainingOptions,
  trainIntents,
} from './intents/train-intents.ts'
export { type Conflict, type Confusion, confusionsOf, type TrainingReport } from './intents/training-report.ts'
export { type IdentifiedLanguage, identifyLanguage } from './languages/identify-language.ts'
export { loadSentimentModel, type SentimentModel } from './mood/mood-model.ts'
export { maskPii } from './pii/mask-pii.ts'
export { containsPii, findPii, type Pii, type PiiType } from './pii/pii.ts'
export { bestPassage, type Passage, passageFinder } from './search/best-passage.ts'
export type { Searchable } from './search/documents.ts'
export { remembering } from './search/recent.ts'
export {
  createSearchIndex,
  type SearchHit,
  type SearchIndex,
  type SearchOptions,
  type SearchResult,
} from './search/search-index.ts'
export type { Snippet } from './search/snippet.ts'
export { loadSubjectModel, type SubjectModel } from './search/subject-model.ts'
export {
  analyzeSentiment,
  type Sentiment,
  type SentimentOptions,
  sentimentScore,
} from './sentiment/analyze-sentiment.ts'
export type { Evidence } from './sentiment/evidence.ts'
export { DEFAULT_THRESHOLDS, type SentimentLabel, type Thresholds } from './sentiment/label.ts'
export { fold } from './text/fold.ts'
export { stem } from './text/stem.ts'
export { type Stemming, stemBy } from './text/stemming.ts'
export { type Token, tokenize } from './text/tokens.ts'
