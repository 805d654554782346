import { CaseStatus } from '@customer-service/contracts/escalation'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDone, moved } from './life-cycle.ts'

const statuses: readonly CaseStatus[] = CaseStatus.enum
const anyStatus = fc.constantFrom(...statuses)

describe('the life of a case', () => {
  it('ESC-06 leads from created over in_progress to closed', () => {
    const path: CaseStatus[] = [
      'created',
      'assigned',
      'in_progress',
      'waiting_customer',
      'in_progress',
      'resolved',
      'closed',
    ]
    for (const [index, to] of path.slice(1).entries()) expect(moved('esc-1', path[index] ?? 'created', to)).toBe(to)
  })

  it('ESC-06 refuses a move it does not know with 409, naming both states', () => {
    expect(() => moved('esc-1', 'closed', 'in_progress')).toThrow(
      expect.objectContaining({
        status: 409,
        code: 'Conflict',
        message: expect.stringMatching(/closed .*in_progress/),
      }),
    )
  })

  it('ESC-06 never leaves closed, and comes to closed from resolved alone', () => {
    fc.assert(
      fc.property(anyStatus, anyStatus, (from, to) => {
        if (from === to) return
        if (from === 'closed' || (to === 'closed' && from !== 'resolved'))
          expect(() => moved('esc-1', from, to)).toThrow()
        if (!isDone(from) && to === 'resolved') expect(moved('esc-1', from, to)).toBe('resolved')
      }),
    )
  })
})
