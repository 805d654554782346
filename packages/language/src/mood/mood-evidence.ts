import type { Evidence } from '../sentiment/evidence.ts'
import type { Impression } from '../sentiment/impression.ts'
import type { Span } from '../text/spans.ts'
import type { Token } from '../text/tokens.ts'
import type { SentimentModel } from './mood-model.ts'
import { type MoodReading, polesOf } from './mood-reading.ts'
import type { Poles } from './poles.ts'

const MOST = 20
const LONGEST = 100
const LEAST = 0.06
/** Of a word that no lexicon knows: by itself it hardly convinces a reader. */
const LEAST_ALONE = 0.12
const STRONGEST_VALENCE = 4
/** The score stands on both: what the lexicon says of a span, and what the network loses without it. */
const LEXICON_SHARE = 0.5

/** The spans that moved the score: what the lexicon found there, and how the answer changes without each word. */
export function moodEvidence(
  model: SentimentModel,
  text: string,
  tokens: readonly Token[],
  reading: MoodReading,
  found: readonly Impression[],
): readonly Evidence[] {
  const effects = wordEffects(model, tokens.length, reading)
  const spans = found.map(({ start, end, valence, weight }) => ({
    start,
    end,
    weight: (LEXICON_SHARE * valence * weight) / STRONGEST_VALENCE,
  }))
  const others = addEffects(spans, tokens, effects)
  const telling = [...spans.filter(isAtLeast(LEAST)), ...others.filter(isAtLeast(LEAST_ALONE))]
  return telling
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.start - b.start)
    .slice(0, MOST)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, weight }) => ({
      text: text.slice(start, Math.min(end, start + LONGEST)),
      start,
      end,
      weight: Math.round(Math.max(-1, Math.min(1, weight)) * 100) / 100,
    }))
}

type Weighed = Span & { weight: number }

const isAtLeast =
  (least: number) =>
  ({ weight }: Weighed): boolean =>
    Math.abs(weight) >= least

/** Gives each word's effect to the span that holds it; returns the words that none holds. */
function addEffects(spans: readonly Weighed[], tokens: readonly Token[], effects: Float64Array): readonly Weighed[] {
  const inOrder = [...spans].sort((a, b) => a.start - b.start)
  const alone: Weighed[] = []
  let place = 0
  tokens.forEach(({ start, end }, token) => {
    const weight = effects[token] ?? 0
    while (place < inOrder.length && (inOrder[place]?.end ?? 0) <= start) place += 1
    const holder = inOrder[place]
    if (holder && holder.start < end) holder.weight += weight
    else alone.push({ start, end, weight })
  })
  return alone
}

/** How far the answer, -1 to 1, moves down when a word is left out. */
function wordEffects(model: SentimentModel, words: number, reading: MoodReading): Float64Array {
  const { whole, words: rows, wordColumns } = reading.sums
  const answer = polesOf(model, reading)
  const all = side(answer)
  const effects = new Float64Array(words)
  const without = Float64Array.from(whole)
  for (let word = 0; word < Math.min(words, rows.length / wordColumns); word++) {
    for (let c = 0; c < wordColumns; c++) without[c] = (whole[c] ?? 0) - (rows[word * wordColumns + c] ?? 0)
    const { negative, positive } = reading.polesIn(without)
    const change = {
      negative: answer.negative - reading.poles.negative + negative,
      positive: answer.positive - reading.poles.positive + positive,
    }
    effects[word] = all - side(change)
  }
  return effects
}

/** What is likelier than neutral counts. */
function side({ negative, positive }: Poles): number {
  return Math.tanh(Math.max(0, positive) / 3) - Math.tanh(Math.max(0, negative) / 3)
}
