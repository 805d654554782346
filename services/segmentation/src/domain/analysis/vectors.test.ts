import { readFileSync } from 'node:fs'
import type { Analysis, Basis } from '@customer-service/contracts/segmentation'
import { describe, expect, it } from 'vitest'
import { analyze } from './analyze.ts'
import { calendarOf } from './calendar.ts'
import { readCustomerData } from './read-customer-data.ts'
import { readPayload } from './read-payload.ts'

interface Vector {
  readonly id: string
  readonly title: string
  readonly as_of: string
  readonly time_zone: string
  readonly input: object
  readonly expect?: { readonly mode: string; readonly analysis?: Analysis; readonly basis?: Partial<Basis> }
  readonly expect_error?: { readonly error: string; readonly field: string }
}

const file = new URL('../../../../../test/vectors/segmentation.json', import.meta.url)
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: readonly Vector[] }

function run({ input, as_of, time_zone }: Vector) {
  const calendar = calendarOf(time_zone)
  const asOf = calendar.dayOf(as_of)
  if (asOf === undefined) throw new Error(as_of)
  const payload = readPayload(input)
  if ('prompt' in payload) return { mode: 'prompt' }
  return analyze(readCustomerData(payload.customerData, { calendar, asOf, minors: 'reject' }), asOf)
}

function errorOf(vector: Vector): unknown {
  try {
    return run(vector)
  } catch (error) {
    return error
  }
}

describe('C-30 the vectors of the design: rules win over printed figures', () => {
  it('are all here', () => expect(vectors).toHaveLength(71))

  it.each(vectors.map((vector) => [vector.id, vector.title, vector] as const))('%s %s', (_id, _title, vector) => {
    if (vector.expect_error) {
      const { error: code, field } = vector.expect_error
      expect(errorOf(vector)).toMatchObject({ status: 400, code, field })
      return
    }
    const { mode, analysis, basis } = vector.expect ?? {}
    const profile = run(vector)
    expect(profile.mode).toBe(mode)
    if (!('analysis' in profile)) return
    expect(JSON.stringify(profile.analysis)).toBe(JSON.stringify(analysis))
    if (basis) expect(profile).toMatchObject({ basis })
  })
})
