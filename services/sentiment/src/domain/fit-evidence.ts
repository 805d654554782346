import type { Evidence, SentimentAnalysis } from '@customer-service/contracts/sentiment'
import { jsonBytes } from '@customer-service/core'

/** Spans of evidence for each text of a batch. */
const MOST = 5
/** What an answer of 262,144 bytes has for its analyses. */
const MOST_BYTES = 250_000
/** Around each analysis in the answer. */
const FRAME_BYTES = 30

/** Results with as much evidence as one answer holds: the strongest spans, and none for the last texts if need be. */
export function fitEvidence<Result extends { readonly analysis: SentimentAnalysis }>(
  results: readonly Result[],
): readonly Result[] {
  const bare = results.map((result) => ({ ...result, analysis: { ...result.analysis, evidence: [] } }))
  let room = MOST_BYTES - bare.reduce((bytes, { analysis }) => bytes + jsonBytes(analysis) + FRAME_BYTES, 0)
  return results.map((result, place) => {
    const evidence = strongest(result.analysis.evidence)
    room -= jsonBytes(evidence)
    return room < 0 ? (bare[place] ?? result) : { ...result, analysis: { ...result.analysis, evidence } }
  })
}

/** In the order of the text. */
function strongest(evidence: readonly Evidence[]): Evidence[] {
  const ranked = evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST)
  return ranked.sort((a, b) => a.start - b.start)
}
