import type { Unit } from '../../domain/format.ts'

/** Steps that people find round: of counts by tens, of seconds by minutes, hours and days. */
const SECOND_STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200, 86_400, 172_800, 432_000,
  864_000, 2_592_000,
]
const DECIMAL_STEPS = [1, 2, 5, 10]
const MOST_STEPS = 5

/** The values at which an axis from 0 has its lines: the last is at or above the largest value. */
export function ticksOf(largest: number, unit: Unit): readonly number[] {
  if (unit === 'score' || unit === 'share') return [0, 0.2, 0.4, 0.6, 0.8, 1]
  const step = unit === 'duration' ? durationStep(largest) : decimalStep(largest)
  const steps = Math.max(1, Math.ceil(largest / step))
  return Array.from({ length: steps + 1 }, (_, index) => index * step)
}

const durationStep = (largest: number): number =>
  SECOND_STEPS.find((step) => largest / step <= MOST_STEPS) ?? decimalStep(largest)

function decimalStep(largest: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, largest))) - 1)
  const step = DECIMAL_STEPS.find((factor) => largest / (factor * power) <= MOST_STEPS)
  return (step ?? 20) * power
}
