import type { Emotion } from '../emotions/emotion.ts'
import { emotionsOf } from '../emotions/emotions.ts'
import { keywordsOf } from '../keywords/keywords.ts'
import { identifyLanguage } from '../languages/identify-language.ts'
import type { Mood } from '../mood/mood.ts'
import { moodByModel, scoreByModel } from '../mood/mood-by-model.ts'
import type { SentimentModel } from '../mood/mood-model.ts'
import { findPii } from '../pii/pii.ts'
import { analysedPart } from '../text/limits.ts'
import { outside } from '../text/spans.ts'
import { type Token, tokenize } from '../text/tokens.ts'
import { confidenceOf } from './confidence.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { DEFAULT_THRESHOLDS, labelOf, type SentimentLabel, type Thresholds } from './label.ts'
import { balanceOf } from './score.ts'
import { type WordsRead, wordsRead } from './words-read.ts'

export interface Sentiment {
  readonly sentiment: SentimentLabel
  /** 0 very negative, 1 very positive. */
  readonly score: number
  /** 0 to 1. */
  readonly confidence: number
  /** Strongest first, one to three. */
  readonly emotions: readonly Emotion[]
  /** Lower-case, most salient first, at most eight. */
  readonly keywords: readonly string[]
  /** ISO 639-1, or `und`. */
  readonly language: string
  readonly evidence: readonly Evidence[]
  /** UTF-16 units of the text that were read; less than its length for very long ones. */
  readonly analysedLength: number
}

export interface SentimentOptions {
  /** ISO 639-1, when the caller knows it. */
  readonly language?: string
  readonly thresholds?: Thresholds
  /** Reads English texts; without it, and in other languages, the lexicons do. */
  readonly model?: SentimentModel
}

/**
 * The mood of a customer's message: of an English one by the trained model, when it is given; else by an English and a
 * Turkish lexicon with negation, intensity, contrast, capitals, elongation and emoji. In other languages only signs and
 * borrowed words count, and the confidence says so.
 */
export function analyzeSentiment(
  text: string,
  { language: given, thresholds = DEFAULT_THRESHOLDS, model }: SentimentOptions = {},
): Sentiment {
  const part = analysedPart(text)
  const typed = tokenize(part)
  const language = given ?? identifyLanguage(part, typed).language
  const { reader, lexicon, text: meant, tokens, found } = wordsRead(part, typed, language, model)
  const mood = reader
    ? moodByModel(reader, meant, tokens, found, thresholds)
    : moodByLexicon({ text: meant, tokens, found, lexicon }, language, thresholds)
  return {
    ...mood,
    keywords: keywordsOf(withoutPii(part, tokens), found),
    language,
    analysedLength: part.length,
  }
}

function moodByLexicon(
  { text, tokens, found, lexicon }: Omit<WordsRead, 'reader'>,
  language: string,
  thresholds: Thresholds,
): Mood {
  const balance = balanceOf(text, found)
  const sentiment = labelOf(balance, thresholds)
  return {
    sentiment,
    score: balance.score,
    confidence: confidenceOf(balance, sentiment, language),
    emotions: emotionsOf(tokens, { sentiment, score: balance.score, language: lexicon }),
    evidence: evidenceOf(text, found),
  }
}

/** Keywords are stored and shown: they hold no part of an address or a number. */
function withoutPii(text: string, tokens: readonly Token[]): readonly Token[] {
  const spans = findPii(text)
  return spans.length === 0 ? tokens : outside(tokens, spans)
}

/** The score alone, for callers that need nothing else. */
export function sentimentScore(
  text: string,
  { language: given, model }: Pick<SentimentOptions, 'language' | 'model'> = {},
): number {
  const part = analysedPart(text)
  const typed = tokenize(part)
  const language = given ?? identifyLanguage(part, typed).language
  const { reader, text: meant, tokens, found } = wordsRead(part, typed, language, model)
  return reader ? scoreByModel(reader, meant, tokens, found) : balanceOf(meant, found).score
}
