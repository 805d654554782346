import type { Emotion } from '../emotions/emotion.ts'
import { emotionsOf } from '../emotions/emotions.ts'
import { keywordsOf } from '../keywords/keywords.ts'
import { identifyLanguage } from '../languages/identify-language.ts'
import type { Mood } from '../mood/mood.ts'
import { moodByModel, scoreByModel } from '../mood/mood-by-model.ts'
import type { SentimentModel } from '../mood/mood-model.ts'
import { meantTokens } from '../mood/mood-reading.ts'
import { findPii } from '../pii/pii.ts'
import { analysedPart } from '../text/limits.ts'
import { type Token, tokenize } from '../text/tokens.ts'
import { confidenceOf } from './confidence.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import type { Impression } from './impression.ts'
import { impressions } from './impressions.ts'
import { DEFAULT_THRESHOLDS, labelOf, type SentimentLabel, type Thresholds } from './label.ts'
import { balanceOf } from './score.ts'

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
  const { reader, tokens, found } = wordsOf(part, typed, language, model)
  const mood = reader
    ? moodByModel(reader, part, tokens, found, thresholds)
    : moodByLexicon(part, tokens, found, language, thresholds)
  return {
    ...mood,
    keywords: keywordsOf(withoutPii(part, tokens), found),
    language,
    analysedLength: part.length,
  }
}

function moodByLexicon(
  text: string,
  tokens: readonly Token[],
  found: readonly Impression[],
  language: string,
  thresholds: Thresholds,
): Mood {
  const balance = balanceOf(text, found)
  const sentiment = labelOf(balance, thresholds)
  return {
    sentiment,
    score: balance.score,
    confidence: confidenceOf(balance, sentiment, language),
    emotions: emotionsOf(tokens, balance.score),
    evidence: evidenceOf(text, found),
  }
}

interface Words {
  /** The model, where it reads the language. */
  readonly reader: SentimentModel | undefined
  readonly tokens: readonly Token[]
  readonly found: readonly Impression[]
}

/** A text too short to tell its language is read as Turkish where only that lexicon knows its words, else as English. */
function wordsOf(text: string, typed: readonly Token[], language: string, model: SentimentModel | undefined): Words {
  if (language !== 'en' && language !== 'und') {
    return { reader: undefined, tokens: typed, found: impressions(text, typed, language) }
  }
  const tokens = model ? meantTokens(model, text, typed) : typed
  const found = impressions(text, tokens, 'en')
  const turkish = language === 'und' && found.length === 0 ? impressions(text, typed, 'tr') : []
  if (turkish.length > 0) return { reader: undefined, tokens: typed, found: turkish }
  return { reader: model, tokens, found }
}

/** Keywords are stored and shown: they hold no part of an address or a number. */
function withoutPii(text: string, tokens: readonly Token[]): readonly Token[] {
  const spans = findPii(text)
  if (spans.length === 0) return tokens
  return tokens.filter((token) => !spans.some(({ start, end }) => token.start < end && start < token.end))
}

/** The score alone, for callers that need nothing else. */
export function sentimentScore(
  text: string,
  { language: given, model }: Pick<SentimentOptions, 'language' | 'model'> = {},
): number {
  const part = analysedPart(text)
  const typed = tokenize(part)
  const language = given ?? identifyLanguage(part, typed).language
  const { reader, tokens, found } = wordsOf(part, typed, language, model)
  return reader ? scoreByModel(reader, part, tokens, found) : balanceOf(part, found).score
}
