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
    weights[2 * h] = mixed(output, h * OUTPUTS.length, styles)
    weights[2 * h + 1] = mixed(output, h * OUTPUTS.length + 1, styles)
  }
  return (sums) => {
    let negative = mixed(sums, hidden, styles)
    let positive = mixed(sums, hidden + 1, styles)
    for (let h = 0; h < hidden; h++) {
      const bent = Math.tanh(sums[h] ?? 0)
      negative += bent * (weights[2 * h] ?? 0)
      positive += bent * (weights[2 * h + 1] ?? 0)
    }
    return { negative, positive }
  }
}

/** Of a pole whose output stands there. */
function mixed(outputs: Float64Array | Float32Array, pole: number, styles: StyleChances): number {
  let sum = outputs[pole] ?? 0
  for (let style = 0; style < styles.length; style++) sum += (styles[style] ?? 0) * (outputs[pole + 2 + 2 * style] ?? 0)
  return sum
}
