import type { Impression } from '../sentiment/impression.ts'
import { sideOf, type Thresholds } from '../sentiment/label.ts'
import type { Token } from '../text/tokens.ts'
import type { Mood } from './mood.ts'
import { moodEvidence } from './mood-evidence.ts'
import type { SentimentModel } from './mood-model.ts'
import { polesOf, readMood } from './mood-reading.ts'
import { chanceOfMixed, chancesOf, scoreOf } from './mood-score.ts'
import type { Poles } from './poles.ts'
import { suitedEmotions } from './suited-emotions.ts'

/** The mood of an English text by a trained model, which also weighs what the lexicon found. */
export function moodByModel(
  model: SentimentModel,
  text: string,
  tokens: readonly Token[],
  found: readonly Impression[],
  thresholds: Thresholds,
): Mood {
  const reading = readMood(model, text, tokens, found)
  const poles = withStated(polesOf(model, reading), found)
  const score = scoreOf(reading, poles)
  const mixed = chanceOfMixed(model, reading)
  const sentiment = mixed > 0.5 ? 'mixed' : sideOf(score, thresholds)
  const [negative, neutral, positive] = chancesOf(poles)
  const confidence = { negative, neutral, positive, mixed }[sentiment]
  return {
    sentiment,
    score,
    confidence: Math.round(confidence * 100) / 100,
    emotions: suitedEmotions(model, reading, sentiment, tokens, score),
    evidence: moodEvidence(model, text, tokens, reading, found),
  }
}

/** The score alone. */
export function scoreByModel(
  model: SentimentModel,
  text: string,
  tokens: readonly Token[],
  found: readonly Impression[],
): number {
  const reading = readMood(model, text, tokens, found)
  return scoreOf(reading, withStated(polesOf(model, reading), found))
}

/** What the writer says outright outweighs what the other words suggest. */
function withStated({ negative, positive }: Poles, found: readonly Impression[]): Poles {
  const stated = found.reduce((sum, { valence, isOutright }) => (isOutright ? sum + valence : sum), 0)
  return { negative: negative - stated, positive: positive + stated }
}
