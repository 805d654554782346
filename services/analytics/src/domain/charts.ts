import type { Buckets } from './buckets.ts'
import { ranking, ratio, resolutionTimeOf, sentimentOf } from './figures.ts'
import { format, plain } from './format.ts'
import type { Chart, Part, Series, Tone } from './story.ts'
import type { Sums } from './sums.ts'

const MOST_BARS = 8

const MOODS: readonly (Series & { readonly key: string })[] = [
  { name: 'Positive', tone: 'good', key: 'mood:positive' },
  { name: 'Neutral', tone: 'neutral', key: 'mood:neutral' },
  { name: 'Mixed', tone: 'mixed', key: 'mood:mixed' },
  { name: 'Negative', tone: 'bad', key: 'mood:negative' },
]

export const conversationsOverTime = ({ per, buckets }: Buckets): Chart => ({
  kind: 'columns',
  title: `Conversations per ${per}`,
  isWide: true,
  unit: 'count',
  series: [{ name: 'Conversations', tone: 'main' }],
  points: buckets.map(({ label, sums }) => ({ label, values: [sums.conversations ?? 0] })),
})

export const sentimentOverTime = ({ per, buckets }: Buckets, isWide = false): Chart => ({
  kind: 'line',
  title: `Average sentiment per ${per}`,
  isWide,
  unit: 'score',
  series: [{ name: 'Sentiment', tone: 'accent' }],
  points: buckets.map(({ label, sums }) => ({ label, values: [sentimentOf(sums)] })),
})

export const moodsOverTime = ({ per, buckets }: Buckets): Chart => ({
  kind: 'columns',
  title: `Mood per ${per}`,
  isWide: true,
  unit: 'count',
  series: MOODS,
  points: buckets.map(({ label, sums }) => ({ label, values: MOODS.map(({ key }) => sums[key] ?? 0) })),
})

export const resolutionOverTime = ({ per, buckets }: Buckets): Chart => ({
  kind: 'line',
  title: `Average resolution time per ${per}`,
  unit: 'duration',
  series: [{ name: 'Resolution time', tone: 'main' }],
  points: buckets.map(({ label, sums }) => ({ label, values: [resolutionTimeOf(sums)] })),
})

export const escalatedOverTime = ({ per, buckets }: Buckets): Chart => ({
  kind: 'columns',
  title: `Escalated conversations per ${per}`,
  unit: 'count',
  series: [{ name: 'Escalated', tone: 'bad' }],
  points: buckets.map(({ label, sums }) => ({ label, values: [sums.escalated ?? 0] })),
})

export const casesOverTime = ({ per, buckets }: Buckets): Chart => ({
  kind: 'columns',
  title: `Cases opened per ${per}`,
  isWide: true,
  unit: 'count',
  series: [
    { name: 'Solved', tone: 'good' },
    { name: 'Still open', tone: 'bad' },
  ],
  points: buckets.map(({ label, sums }) => {
    const { cases = 0, solved = 0 } = sums
    return { label, values: [solved, cases - solved] }
  }),
})

export const entriesOverTime = ({ per, buckets }: Buckets): Chart => ({
  kind: 'columns',
  title: `Entries per ${per}`,
  isWide: true,
  unit: 'count',
  series: [
    { name: 'Done', tone: 'main' },
    { name: 'Refused', tone: 'bad' },
  ],
  points: buckets.map(({ label, sums }) => {
    const { entries = 0, refused = 0 } = sums
    return { label, values: [entries - refused, refused] }
  }),
})

export const moodShares = (total: Sums): Chart => ({
  kind: 'shares',
  title: 'Mood of the conversations',
  unit: 'count',
  parts: MOODS.map(({ key, name, tone }): Part => ({ name, tone, value: total[key] ?? 0 })),
})

/** Bars for the parts of a breakdown, such as all sums named `issue:…`. */
export function breakdown(title: string, total: Sums, prefix: string, tone: Tone = 'main', name = plain): Chart {
  const parts = ranking(total, prefix)
  const whole = parts.reduce((sum, { amount }) => sum + amount, 0)
  return {
    kind: 'bars',
    title,
    unit: 'count',
    tone,
    bars: parts.slice(0, MOST_BARS).map((part) => ({
      label: name(part.name),
      value: part.amount,
      note: format(ratio(part.amount, whole), 'share'),
    })),
  }
}

export const solvingTimes = (total: Sums): Chart => ({
  kind: 'bars',
  title: 'Average time to solve a case',
  unit: 'duration',
  tone: 'accent',
  bars: ranking(total, 'agent:')
    .flatMap(({ name }) => {
      const timed = total[`agent_timed:${name}`] ?? 0
      const seconds = total[`agent_seconds:${name}`] ?? 0
      return timed === 0 ? [] : [{ label: name, value: seconds / timed, note: `of ${timed}` }]
    })
    .slice(0, MOST_BARS),
})
