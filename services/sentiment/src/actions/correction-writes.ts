import { add, put, type Stored, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import type { KeptAnalysis } from '../domain/analysis.ts'
import { type CorrectedText, changeName, correctedImpression, lastOf } from '../domain/correction.ts'
import { correctionExpiry, monthOf } from '../domain/correction-period.ts'
import {
  CORRECTIONS,
  correctionCounts,
  corrections,
  type KeptCorrection,
  placeOf,
  points,
  pointsOf,
} from '../tables.ts'

/** Keeps a correction, counts it, and shows it in the conversation of its message. */
export async function correctionWrites(
  deps: Deps,
  analysis: KeptAnalysis,
  before: Stored<KeptCorrection> | undefined,
  after: CorrectedText,
): Promise<readonly Write[]> {
  const first = (after.history[0] ?? lastOf(after)).corrected_at
  const expires_at = correctionExpiry(first, deps.correctionRetentionDays)
  return [
    put(corrections, { ...after, expires_at }, before?.version ?? 'absent'),
    ...countWrites(monthOf(first), before, after),
    ...(await pointWrites(deps, analysis, after)),
  ]
}

function countWrites(month: string, before: CorrectedText | undefined, after: CorrectedText): readonly Write[] {
  const [from, to] = [before && changeOf(before), changeOf(after)]
  if (from === to) return []
  return [add(correctionCounts, [CORRECTIONS, month], { ...(from !== undefined && { [from]: -1 }), [to]: 1 })]
}

const changeOf = (corrected: CorrectedText): string => changeName(corrected.was.sentiment, lastOf(corrected).sentiment)

async function pointWrites(deps: Deps, analysis: KeptAnalysis, after: CorrectedText): Promise<readonly Write[]> {
  const { conversation_id, owner } = analysis
  if (conversation_id === undefined || owner === undefined) return []
  const point = await deps.store.get(points, pointsOf({ conversation_id, owner }), placeOf(analysis))
  if (!point) return []
  const impression = correctedImpression(analysis, lastOf(after), deps)
  return [put(points, { ...point, ...impression, corrected: true }, point.version)]
}
