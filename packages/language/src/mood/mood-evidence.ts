import type { Evidence } from '../sentiment/evidence.ts'
import type { Impression } from '../sentiment/impression.ts'
import type { Span } from '../text/spans.ts'
import type { Token } from '../text/tokens.ts'
import type { SentimentModel } from './mood-model.ts'
import { outputsOf, type Sums } from './network.ts'

const MOST = 20
const LONGEST = 100
const LEAST = 0.06
const POLES = 2
const STRONGEST_VALENCE = 4
/** The score stands on both: what the lexicon says of a span, and what the network loses without it. */
const LEXICON_SHARE = 0.5

/** The spans that moved the score: what the lexicon found there, and how the answer changes without each word. */
export function moodEvidence(
  model: SentimentModel,
  text: string,
  tokens: readonly Token[],
  sums: Sums,
  found: readonly Impression[],
): readonly Evidence[] {
  const effects = wordEffects(model, tokens.length, sums)
  const spans = found.map(({ start, end, valence, weight }) => ({
    start,
    end,
    weight: (LEXICON_SHARE * valence * weight) / STRONGEST_VALENCE,
  }))
  const others = addEffects(spans, tokens, effects)
  return [...spans, ...others]
    .filter(({ weight }) => Math.abs(weight) >= LEAST)
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
function wordEffects(model: SentimentModel, words: number, { whole, words: rows, wordColumns }: Sums): Float64Array {
  const all = side(model, whole)
  const effects = new Float64Array(words)
  const without = new Float64Array(wordColumns)
  for (let word = 0; word < Math.min(words, rows.length / wordColumns); word++) {
    for (let c = 0; c < wordColumns; c++) without[c] = (whole[c] ?? 0) - (rows[word * wordColumns + c] ?? 0)
    effects[word] = all - side(model, without)
  }
  return effects
}

function side(model: SentimentModel, sums: Float64Array): number {
  const [negative = 0, positive = 0] = outputsOf(model, sums, POLES)
  return Math.tanh((positive - negative) / 3)
}
