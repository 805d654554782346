import type { Correction } from '@customer-service/contracts/sentiment'
import { monthOf } from '@customer-service/core'
import { add, put, remove, type Stored, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import type { KeptAnalysis } from '../domain/analysis.ts'
import { type CorrectedText, changeName, correctedImpression, lastOf } from '../domain/correction.ts'
import { correctionExpiry } from '../domain/correction-period.ts'
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
  const first = firstOf(after).corrected_at
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

/** Forgets what people said of an analysis, and its count. */
export async function forgetCorrections({ store }: Deps, analysis_id: string): Promise<readonly Write[]> {
  const kept = await store.get(corrections, analysis_id)
  if (!kept) return []
  const month = monthOf(firstOf(kept).corrected_at)
  return [
    remove(corrections, [analysis_id], kept.version),
    add(correctionCounts, [CORRECTIONS, month], { [changeOf(kept)]: -1 }),
  ]
}

const firstOf = (corrected: CorrectedText): Correction => corrected.history[0] ?? lastOf(corrected)

const changeOf = (corrected: CorrectedText): string => changeName(corrected.was.sentiment, lastOf(corrected).sentiment)

async function pointWrites(deps: Deps, analysis: KeptAnalysis, after: CorrectedText): Promise<readonly Write[]> {
  const { conversation_id, owner } = analysis
  if (conversation_id === undefined || owner === undefined) return []
  const point = await deps.store.get(points, pointsOf({ conversation_id, owner }), placeOf(analysis))
  if (!point) return []
  const impression = correctedImpression(analysis, lastOf(after), deps)
  return [put(points, { ...point, ...impression, corrected: true }, point.version)]
}
