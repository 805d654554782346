import { describe, expect, it } from 'vitest'
import { type Alerts, concernsAlerts, mayAnnounceNegative, withEpisode } from './alerts.ts'
import { type Impression, withImpression } from './impression.ts'

const NEGATIVE_BELOW = 0.4
const CALM: Alerts = { episodes: 0 }

const impression = (place: number, score: number): Impression => ({
  analysis_id: `sent-${place}`,
  at: place * 1_000,
  sentiment: score < NEGATIVE_BELOW ? 'negative' : 'neutral',
  sentiment_score: score,
  dominant_emotions: ['neutral'],
})

/** The alerts after each of the messages with these scores. */
function follow(scores: readonly number[]): readonly Alerts[] {
  let recent: readonly Impression[] = []
  let alerts = CALM
  return scores.map((score, place) => {
    recent = withImpression(recent, impression(place, score))
    alerts = withEpisode(alerts, recent, NEGATIVE_BELOW, place)
    return alerts
  })
}
const episodes = (...scores: number[]) => follow(scores).at(-1)?.episodes

/** The same numbers at every run: about normal, mean 0, deviation 1. */
function dice(seed: number): () => number {
  let state = seed
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  return () => Array.from({ length: 6 }, next).reduce((sum, value) => sum + value - 0.5, 0) / Math.SQRT1_2
}
const share = (count: number, isSo: () => boolean) => Array.from({ length: count }, isSo).filter(Boolean).length / count

describe('a worsening episode', () => {
  it('begins with the second bad message of a fall', () => {
    expect(follow([0.6, 0.5, 0.3, 0.2, 0.1]).map((alerts) => alerts.episodes)).toEqual([0, 0, 0, 1, 1])
  })

  it('does not begin with one bad message, in a mood that was always bad, or in ups and downs', () => {
    expect(episodes(0.5, 0.5, 0.5, 0.5, 0.05)).toBe(0)
    expect(episodes(0.2, 0.2, 0.2, 0.2, 0.2)).toBe(0)
    expect(episodes(0.8, 0.1, 0.8, 0.1, 0.8, 0.1)).toBe(0)
    expect(episodes(0.95, 0.8, 0.65, 0.5)).toBe(0)
  })

  it('lasts until the mood has clearly recovered, and may begin anew from there', () => {
    const fall = [0.6, 0.4, 0.2, 0.1]
    expect(follow([...fall, 0.1, 0.2, 0.1, 0.3, 0.1]).at(-1)).toMatchObject({ episodes: 1, worsening_since: 3 })
    const recovered = follow([...fall, 0.8, 0.8]).at(-1)
    expect(recovered).toEqual({ episodes: 1, recovered_at: 5_000 })
    expect(episodes(...fall, 0.8, 0.8, 0.3, 0.1)).toBe(2)
  })

  it('is found in more than nine of ten falls from neutral to bad', () => {
    const deviation = dice(1)
    const falls = share(2_000, () => {
      const scores = [0.55, 0.47, 0.39, 0.31, 0.23, 0.15, 0.15].map((score) => score + deviation() * 0.08)
      return (episodes(...scores) ?? 0) > 0
    })
    expect(falls).toBeGreaterThan(0.93)
  })

  /** Scores of real messages have this mean and deviation. */
  it('is seen in fewer than two of a hundred conversations of twelve messages without direction', () => {
    const deviation = dice(2)
    const aimless = share(
      2_000,
      () => (episodes(...Array.from({ length: 12 }, () => 0.49 + deviation() * 0.1)) ?? 0) > 0,
    )
    expect(aimless).toBeLessThan(0.02)
  })
})

describe('a message', () => {
  const recent = [impression(1, 0.5), impression(2, 0.5)]

  it('concerns the alerts when it is bad or late, or while an episode lasts', () => {
    expect(concernsAlerts(CALM, recent, impression(2, 0.5), NEGATIVE_BELOW)).toBe(false)
    expect(concernsAlerts(CALM, recent, impression(2, 0.3), NEGATIVE_BELOW)).toBe(true)
    expect(concernsAlerts(CALM, recent, impression(1, 0.5), NEGATIVE_BELOW)).toBe(true)
    expect(concernsAlerts({ episodes: 1, worsening_since: 1 }, recent, impression(2, 0.5), NEGATIVE_BELOW)).toBe(true)
  })

  it('C-09 announces a negative mood again after the alert time', () => {
    expect(mayAnnounceNegative(CALM, 600, 0)).toBe(true)
    expect(mayAnnounceNegative({ ...CALM, negative_at: 0 }, 600, 599)).toBe(false)
    expect(mayAnnounceNegative({ ...CALM, negative_at: 0 }, 600, 600)).toBe(true)
  })
})
