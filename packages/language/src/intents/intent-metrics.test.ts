import { describe, expect, it } from 'vitest'
import { intentMetrics, intentQualities } from './intent-metrics.ts'

const judged = [
  { expected: 'a', intent: 'a', confidence: 0.9, outOfScope: false },
  { expected: 'a', intent: 'b', confidence: 0.6, outOfScope: false },
  { expected: 'b', intent: 'b', confidence: 0.4, outOfScope: true },
  { expected: 'b', intent: 'b', confidence: 0.8, outOfScope: false },
  { intent: 'a', confidence: 0.3, outOfScope: true },
  { intent: 'b', confidence: 0.7, outOfScope: false },
]

describe('intentMetrics', () => {
  it('counts what is right, accepted and rejected', () => {
    expect(intentMetrics(judged)).toMatchObject({
      examples: 6,
      accuracy: 0.75,
      accepted_accuracy: 0.5,
      joint_accuracy: 0.5,
      out_of_scope: { examples: 2, recall: 0.5, precision: 0.5, auroc: 0.75 },
    })
  })

  it('measures how far confidence is from accuracy', () => {
    expect(intentMetrics(judged).expected_calibration_error).toBeCloseTo((0.1 + 0.6 + 0.6 + 0.2) / 4, 4)
  })

  it('gives precision and recall of each intent', () => {
    expect(intentQualities(judged)).toEqual([
      { intent: 'a', examples: 2, precision: 1, recall: 0.5, f1: 0.6667 },
      { intent: 'b', examples: 2, precision: 0.6667, recall: 1, f1: 0.8 },
    ])
  })

  it('says nothing of messages out of scope when there are none', () => {
    expect(intentMetrics(judged.slice(0, 4)).out_of_scope).toBeUndefined()
    expect(intentMetrics([])).toMatchObject({ examples: 0, accuracy: 0 })
  })
})
