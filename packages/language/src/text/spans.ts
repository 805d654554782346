/** A piece of a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Spans in textual order without overlaps: of two that overlap, the one given first stays. */
export function withoutOverlaps<Found extends Span>(byPrecedence: readonly Found[]): readonly Found[] {
  const taken: Found[] = []
  for (const span of byPrecedence) {
    if (!taken.some(({ start, end }) => span.start < end && start < span.end)) taken.push(span)
    if (taken.length === MOST) break
  }
  return taken.sort((a, b) => a.start - b.start)
}

/** More are of no use to anybody, and each costs a comparison. */
const MOST = 100

/** Those of some spans that touch none of others. */
export function outside<Found extends Span>(all: readonly Found[], others: readonly Span[]): readonly Found[] {
  return all.filter((span) => !others.some(({ start, end }) => span.start < end && start < span.end))
}
