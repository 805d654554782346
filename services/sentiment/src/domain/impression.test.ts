import { describe, expect, it } from 'vitest'
import { emotionsIn, type Impression, negativesInARow, withImpression } from './impression.ts'

const impression = (minute: number, sentiment_score: number, ...dominant_emotions: Impression['dominant_emotions']) =>
  ({
    analysis_id: `sent-${minute}`,
    at: minute * 60_000,
    sentiment: sentiment_score < 0.4 ? 'negative' : 'neutral',
    sentiment_score,
    dominant_emotions,
  }) as const satisfies Impression

describe('the impressions of a conversation', () => {
  it('stand in the order in which they were written, each once, the last twelve of them', () => {
    const all = [5, 3, 4, 3].reduce<readonly Impression[]>(
      (recent, minute) => withImpression(recent, impression(minute, 0.5)),
      [],
    )
    expect(all.map(({ analysis_id }) => analysis_id)).toEqual(['sent-3', 'sent-4', 'sent-5'])
    const many = Array.from({ length: 20 }, (_, minute) => impression(minute, 0.5))
    const last = many.reduce<readonly Impression[]>(withImpression, [])
    expect(last.map(({ analysis_id }) => analysis_id)).toEqual(many.slice(8).map(({ analysis_id }) => analysis_id))
    expect(withImpression(last, impression(-1, 0.1)).map(({ at }) => at)).toEqual(last.map(({ at }) => at))
  })

  it('are negative in a row up to the last one', () => {
    expect(negativesInARow([])).toBe(0)
    expect(negativesInARow([impression(1, 0.5)])).toBe(0)
    expect(negativesInARow([impression(1, 0.1), impression(2, 0.5), impression(3, 0.1), impression(4, 0.2)])).toBe(2)
    expect(negativesInARow([impression(1, 0.1), impression(2, 0.5)])).toBe(0)
  })

  it('show what is felt most lately, strong moods before faint ones', () => {
    const recent = [impression(1, 0.5, 'joy'), impression(2, 0.2, 'anger'), impression(3, 0.1, 'anger', 'disgust')]
    expect(emotionsIn([...recent, impression(4, 0.42, 'curiosity', 'neutral')])).toEqual(['anger', 'disgust'])
    expect(emotionsIn([impression(1, 0.5, 'neutral')])).toEqual(['neutral'])
    expect(emotionsIn([impression(1, 0.5, 'neutral'), impression(2, 0.5, 'curiosity')])).toEqual(['curiosity'])
  })
})
