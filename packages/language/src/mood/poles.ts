import { OUTPUTS, type SentimentModel } from './mood-model.ts'

/** The chance of each of `STYLES`. */
export type StyleChances = readonly number[]

/** Log-odds of both poles against neutral. */
export interface Poles {
  readonly negative: number
  readonly positive: number
}

/** Reads both poles from sums of features, for texts of these likely styles: what any style says and what they add. */
export function poleReader({ hidden, output }: SentimentModel, styles: StyleChances): (sums: Float64Array) => Poles {
  const weights = new Float64Array(2 * hidden)
  for (let h = 0; h < hidden; h++) {
    const row = output.subarray(h * OUTPUTS.length)
    weights[2 * h] = mixed(row, 0, styles)
    weights[2 * h + 1] = mixed(row, 1, styles)
  }
  return (sums) => {
    const past = sums.subarray(hidden)
    let negative = mixed(past, 0, styles)
    let positive = mixed(past, 1, styles)
    for (let h = 0; h < hidden; h++) {
      const bent = Math.tanh(sums[h] ?? 0)
      negative += bent * (weights[2 * h] ?? 0)
      positive += bent * (weights[2 * h + 1] ?? 0)
    }
    return { negative, positive }
  }
}

function mixed(outputs: Float64Array | Float32Array, pole: 0 | 1, styles: StyleChances): number {
  return styles.reduce((sum, chance, style) => sum + chance * (outputs[2 + 2 * style + pole] ?? 0), outputs[pole] ?? 0)
}
