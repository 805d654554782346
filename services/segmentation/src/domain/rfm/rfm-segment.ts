/** By recency (from lapsed to recent) and frequency: the names that marketing tools commonly give to the 25 fields. */
const SEGMENTS = [
  ['hibernating', 'hibernating', 'at_risk', 'at_risk', 'cannot_lose'],
  ['hibernating', 'hibernating', 'at_risk', 'at_risk', 'cannot_lose'],
  ['about_to_sleep', 'about_to_sleep', 'needs_attention', 'loyal', 'loyal'],
  ['promising', 'potential_loyalist', 'potential_loyalist', 'loyal', 'loyal'],
  ['new', 'potential_loyalist', 'potential_loyalist', 'champion', 'champion'],
] as const

export type RfmSegment = (typeof SEGMENTS)[number][number]

/** The name for scores of 1 to 5; undefined for others. */
export function rfmSegment(recency: number, frequency: number): RfmSegment | undefined {
  return SEGMENTS[recency - 1]?.[frequency - 1]
}
