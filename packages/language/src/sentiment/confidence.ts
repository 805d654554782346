import type { SentimentLabel } from './label.ts'
import type { Balance } from './score.ts'

const KNOWN = new Set(['en', 'tr', 'und'])
/** Without a lexicon only signs and borrowed words count. */
const UNKNOWN_LANGUAGE = 0.4
/** How often a text without any mood word is neutral indeed. */
const SILENT = 0.6

/** How sure the label is: more evidence and less contradiction make it surer. 0 to 1. */
export function confidenceOf({ positive, negative }: Balance, label: SentimentLabel, language: string): number {
  const evidence = positive + negative
  const agreement = evidence === 0 ? 0 : Math.abs(positive - negative) / evidence
  const strength = 1 - Math.exp(-evidence / 3)
  const sure =
    label === 'positive' || label === 'negative' ? 0.45 + 0.5 * agreement * strength : SILENT - 0.2 * strength
  return Math.round(sure * (KNOWN.has(language) ? 1 : UNKNOWN_LANGUAGE) * 100) / 100
}
