import type { Emotion } from '../emotions/emotion.ts'
import { emotionsByCues, emotionsByPhrases, isFitting } from '../emotions/emotions.ts'
import type { SentimentLabel } from '../sentiment/label.ts'
import type { Token } from '../text/tokens.ts'
import { DEGREES, MOST_EMOTIONS, namedEmotions, strongestEmotion } from './mood-emotions.ts'
import { type SentimentModel, STYLES } from './mood-model.ts'
import type { MoodReading } from './mood-reading.ts'

type Pole = 'negative' | 'positive'

const OTHER: Readonly<Record<Pole, Pole>> = { negative: 'positive', positive: 'negative' }
const COMMENT = STYLES.indexOf('comment')
const SURE = 0.8

/**
 * The named emotions; of what customers write, those that suit the mood, or the strongest that does: a mixed mood shows
 * both sides, a clear one its own. People who judged comments of forums heard more in them.
 */
export function suitedEmotions(
  model: SentimentModel,
  reading: MoodReading,
  sentiment: SentimentLabel,
  tokens: readonly Token[],
  score: number,
): readonly Emotion[] {
  const named = namedEmotions(model, reading)
  if (sentiment === 'neutral' || (reading.styles[COMMENT] ?? 0) > SURE) return named
  const felt = asCustomers(named, tokens, score).filter((emotion) => emotion !== 'neutral')
  const strongest = (pole: Pole) => strongestEmotion(model, reading, (emotion) => isFitting(emotion, pole))
  if (sentiment === 'mixed') return withBothSides(felt, strongest)
  const clear = felt.filter((emotion) => !isFitting(emotion, OTHER[sentiment]))
  const fits = clear.some((emotion) => isFitting(emotion, sentiment))
  if (!fits) return withoutFitting(clear, sentiment, strongest(sentiment), tokens, score)
  return sentiment === 'negative' ? withPhrases(clear, tokens, score) : clear
}

/** What saddens in comments ("lost", "failed") disappoints customers, unless they say that they are sad. */
function asCustomers(named: readonly Emotion[], tokens: readonly Token[], score: number): readonly Emotion[] {
  if (!named.includes('sadness') || emotionsByCues(tokens, score).includes('sadness')) return named
  return [...new Set(named.map((emotion) => (emotion === 'sadness' ? 'disappointment' : emotion)))]
}

function withBothSides(felt: readonly Emotion[], strongest: (pole: Pole) => Emotion): readonly Emotion[] {
  const poles: readonly Pole[] = ['negative', 'positive']
  const missing = poles.filter((pole) => !felt.some((emotion) => isFitting(emotion, pole))).map(strongest)
  return [...felt.slice(0, MOST_EMOTIONS - missing.length), ...missing]
}

/** The comments that teach emotions hardly speak of waiting and broken things: cues do. */
function withoutFitting(
  clear: readonly Emotion[],
  sentiment: Pole,
  strongest: Emotion,
  tokens: readonly Token[],
  score: number,
): readonly Emotion[] {
  const cues = emotionsByCues(tokens, score)
  if (cues.some((emotion) => isFitting(emotion, sentiment))) return cues
  return clear.length > 0 ? clear : [strongest]
}

/** Beside a single emotion of a complaint, phrases of customers ("still waiting") add theirs. */
function withPhrases(clear: readonly Emotion[], tokens: readonly Token[], score: number): readonly Emotion[] {
  const phrases = emotionsByPhrases(tokens, score).filter((emotion) => isFitting(emotion, 'negative'))
  if (clear.length > 1 || phrases.length === 0) return clear
  return [...new Set([...inDegreeOf(phrases, clear), ...phrases])].slice(0, MOST_EMOTIONS)
}

/** Phrases of customers tell frustration from anger better than comments do. */
function inDegreeOf(phrases: readonly Emotion[], named: readonly Emotion[]): readonly Emotion[] {
  const degree = phrases.find((emotion) => DEGREES.has(emotion))
  return degree ? named.map((emotion) => (DEGREES.has(emotion) ? degree : emotion)) : named
}
