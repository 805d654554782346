import type { SentimentModel } from '@customer-service/language/training'
import type { NetworkTrainer } from './network-trainer.ts'

/** Of a column's weights, the share that keeps its size; the few beyond are cut to it. */
const KEPT = 0.9995
const STEPS = 127

/** The trained network with 8-bit weights: a scale for each column. */
export function quantised(
  trainer: NetworkTrainer,
): Pick<SentimentModel, 'hidden' | 'columns' | 'table' | 'rows' | 'scales' | 'lexicon' | 'output'> {
  const { hidden, rows, columns, lexicon, output } = trainer
  const { values } = trainer.table
  const scales = new Float32Array(columns)
  for (let c = 0; c < columns; c++) scales[c] = Number((highest(values, c, columns) / STEPS).toPrecision(5))
  const table = new Int8Array(values.length)
  for (let i = 0; i < values.length; i++) {
    table[i] = Math.max(-STEPS, Math.min(STEPS, Math.round((values[i] ?? 0) / (scales[i % columns] ?? 1))))
  }
  return { hidden, columns, table, rows, scales, lexicon: lexicon.values, output: output.values }
}

function highest(values: Float32Array, column: number, columns: number): number {
  const sizes: number[] = []
  for (let i = column; i < values.length; i += columns) sizes.push(Math.abs(values[i] ?? 0))
  sizes.sort((a, b) => a - b)
  return Math.max(1e-6, sizes[Math.floor((sizes.length - 1) * KEPT)] ?? 0)
}
