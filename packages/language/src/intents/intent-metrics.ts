/** A message with the intent it has, and what a model said of it. */
export interface Judged {
  /** Absent: the message is out of scope. */
  readonly expected?: string
  /** The likeliest intent, whether it was accepted or not. */
  readonly intent: string
  readonly confidence: number
  readonly outOfScope: boolean
}

export interface IntentMetrics {
  readonly examples: number
  /** Share of the messages with an intent whose likeliest intent is right. */
  readonly accuracy: number
  /** Share of the messages with an intent that got it: right, and not taken for out of scope. */
  readonly accepted_accuracy: number
  /** Share of all messages that were answered right, or rejected where they should be. */
  readonly joint_accuracy: number
  /** Mean F1 of the expected intents. */
  readonly macro_f1: number
  /** Mean gap between confidence and accuracy of the likeliest intents, over ten equally wide bins. */
  readonly expected_calibration_error: number
  readonly out_of_scope?: {
    readonly examples: number
    readonly recall: number
    readonly precision: number
    /** Chance that a message with an intent gets a higher confidence than one without. */
    readonly auroc: number
  }
}

export interface IntentQuality {
  readonly intent: string
  readonly examples: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const BINS = 10

export function intentMetrics(judged: readonly Judged[]): IntentMetrics {
  const inScope = judged.filter(({ expected }) => expected !== undefined)
  const outside = judged.filter(({ expected }) => expected === undefined)
  const accepted = inScope.filter((one) => isRight(one) && !one.outOfScope).length
  const rejected = outside.filter(({ outOfScope }) => outOfScope).length
  const allRejected = judged.filter(({ outOfScope }) => outOfScope).length
  return {
    examples: judged.length,
    accuracy: share(inScope.filter(isRight).length, inScope.length),
    accepted_accuracy: share(accepted, inScope.length),
    joint_accuracy: share(accepted + rejected, judged.length),
    macro_f1: mean(intentQualities(judged).map(({ f1 }) => f1)),
    expected_calibration_error: calibrationError(inScope),
    ...(outside.length > 0 && {
      out_of_scope: {
        examples: outside.length,
        recall: share(rejected, outside.length),
        precision: share(rejected, allRejected),
        auroc: auroc(inScope, outside),
      },
    }),
  }
}

/** Precision, recall and F1 of each expected intent by the likeliest intents, in alphabetical order. */
export function intentQualities(judged: readonly Judged[]): readonly IntentQuality[] {
  const expected = new Map<string, number>()
  const guessed = new Map<string, number>()
  const right = new Map<string, number>()
  for (const one of judged) {
    if (one.expected === undefined) continue
    raise(expected, one.expected)
    raise(guessed, one.intent)
    if (isRight(one)) raise(right, one.expected)
  }
  return [...expected].sort(byName).map(([intent, examples]) => {
    const hits = right.get(intent) ?? 0
    const guesses = guessed.get(intent) ?? 0
    return {
      intent,
      examples,
      precision: share(hits, guesses),
      recall: share(hits, examples),
      f1: share(2 * hits, guesses + examples),
    }
  })
}

const isRight = ({ expected, intent }: Judged): boolean => expected === intent
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0 }))
  for (const one of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(one.confidence * BINS))]
    if (!bin) continue
    bin.confidence += one.confidence
    bin.right += Number(isRight(one))
  }
  const gaps = bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0)
  return share(gaps, judged.length)
}

/** By ranks; equal confidences count half. */
function auroc(inScope: readonly Judged[], outside: readonly Judged[]): number {
  if (inScope.length === 0) return 0
  const sorted = [
    ...inScope.map(({ confidence }) => ({ confidence, inside: 1 })),
    ...outside.map(({ confidence }) => ({ confidence, inside: 0 })),
  ].sort((a, b) => a.confidence - b.confidence)
  let ranks = 0
  for (let start = 0; start < sorted.length; ) {
    let end = start
    let inside = 0
    while (end < sorted.length && sorted[end]?.confidence === sorted[start]?.confidence) {
      inside += sorted[end]?.inside ?? 0
      end += 1
    }
    ranks += (inside * (start + 1 + end)) / 2
    start = end
  }
  return rounded((ranks - (inScope.length * (inScope.length + 1)) / 2) / (inScope.length * outside.length))
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function mean(values: readonly number[]): number {
  return share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : rounded(part / whole)
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4
