import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CaseFact, laterOf, secondsToFirstResponse, secondsToResolve } from './case-fact.ts'

const opened: CaseFact = {
  escalation_id: 'esc-1',
  priority: 'high',
  status: 'created',
  assigned_to: 'support_team_lead',
  created_at: '2025-02-01T10:00:00Z',
  changed_at: '2025-02-01T10:00:00Z',
}
const assigned: CaseFact = { ...opened, status: 'assigned', assigned_to: 'john.smith' }
const answered: CaseFact = { ...assigned, first_response_at: '2025-02-01T10:05:00Z' }
const solved: CaseFact = {
  ...assigned,
  status: 'resolved',
  changed_at: '2025-02-01T11:00:00Z',
  resolved_at: '2025-02-01T11:00:00Z',
}

it('ends in the same state in whatever order the reports of a case arrive, also within one second', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([opened, assigned, answered, solved], { minLength: 4 }), (reports) => {
      expect(reports.reduce<CaseFact | undefined>(laterOf, undefined)).toEqual({
        ...solved,
        first_response_at: answered.first_response_at,
      })
    }),
  )
})

it('tells how long a case took, unless it is open or was opened again', () => {
  expect(secondsToResolve(solved)).toBe(3_600)
  expect(secondsToResolve(opened)).toBeUndefined()
  expect(secondsToResolve({ ...solved, status: 'in_progress' })).toBeUndefined()
})

it('tells how long a customer waited for a person, whatever became of the case since', () => {
  expect(secondsToFirstResponse(solved)).toBeUndefined()
  expect(secondsToFirstResponse(answered)).toBe(300)
  expect(secondsToFirstResponse({ ...answered, status: 'in_progress' })).toBe(300)
})
