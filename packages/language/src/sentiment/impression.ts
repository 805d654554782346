import type { Span } from '../text/spans.ts'

/** A word, phrase or sign that moves the mood. */
export interface Impression extends Span {
  /** About -4 to 4, after negation, intensity and emphasis. */
  readonly valence: number
  /** How much it counts for the whole: less before a "but", more after it. */
  readonly weight: number
  /** The writer says so outright, in marks or stars: no other word weighs as much. */
  readonly isOutright?: true
}
