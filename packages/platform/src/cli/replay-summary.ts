/** What the replay counts while it runs. */
export interface ReplayTally {
  conversations: number
  messages: number
  readonly outcomes: Map<string, number>
  readonly destinations: Map<string, number>
  readonly sentiments: Map<string, number>
  escalations: number
  throttled: number
  /** Requests that got no answer and were sent again, with the same Idempotency-Key. */
  resent: number
  readonly errors: Map<string, number>
  /** Milliseconds of each answered message. */
  readonly latencies: number[]
}

export function emptyTally(): ReplayTally {
  return {
    conversations: 0,
    messages: 0,
    outcomes: new Map(),
    destinations: new Map(),
    sentiments: new Map(),
    escalations: 0,
    throttled: 0,
    resent: 0,
    errors: new Map(),
    latencies: [],
  }
}

export function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

const OUTCOMES: readonly (readonly [string, string])[] = [
  ['answered_from_knowledge', 'answered from knowledge'],
  ['answered_from_orders', 'answered from order data'],
  ['asked_back', 'asked back'],
  ['clarified', 'asked to choose'],
  ['small_talk', 'small talk'],
  ['handed_over', 'handed over to people'],
  ['with_people', 'already with people'],
  ['not_known', 'not known'],
]

/** The replay's last words. */
export function summarize(tally: ReplayTally, seconds: number): string {
  const sorted = [...tally.latencies].sort((a, b) => a - b)
  const errors = [...tally.errors.values()].reduce((sum, n) => sum + n, 0)
  return [
    `${tally.conversations} conversations, ${tally.messages} messages in ${seconds.toFixed(1)} s (${(tally.messages / seconds).toFixed(0)}/s)`,
    ...OUTCOMES.map(([name, label]) => share(label, tally.outcomes.get(name) ?? 0, tally.messages)),
    `destinations: ${list(tally.destinations)}`,
    `sentiment:    ${list(tally.sentiments)}`,
    `escalations:  ${tally.escalations}`,
    `throttled:    ${tally.throttled} (waited and tried again)`,
    `sent again:   ${tally.resent} (got no answer)`,
    `errors:       ${errors}${errors > 0 ? ` (${list(tally.errors)})` : ''}`,
    `latency:      p50 ${quantile(sorted, 0.5)} ms, p95 ${quantile(sorted, 0.95)} ms, p99 ${quantile(sorted, 0.99)} ms`,
  ].join('\n')
}

function share(label: string, n: number, total: number): string {
  return `  ${label.padEnd(26)} ${String(n).padStart(6)}  ${((100 * n) / Math.max(1, total)).toFixed(1).padStart(5)} %`
}

function list(counts: Map<string, number>): string {
  const entries = [...counts].sort(([, a], [, b]) => b - a)
  return entries.length === 0 ? 'none' : entries.map(([name, n]) => `${name} ${n}`).join(', ')
}

/** Nearest-rank quantile of sorted values, one decimal. */
function quantile(sorted: readonly number[], share: number): string {
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
  return value === undefined ? '-' : value.toFixed(1)
}
