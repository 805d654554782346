import { describe, expect, it } from 'vitest'
import type { CaseFact } from './case-fact.ts'
import { caseSumsOf } from './report-sums.ts'

const opened: CaseFact = {
  escalation_id: 'esc-1',
  priority: 'medium',
  status: 'assigned',
  assigned_to: 'ada',
  created_at: '2026-11-21T10:00:00Z',
  changed_at: '2026-11-21T10:00:00Z',
}

describe('ANA-10 the sums of a case', () => {
  it('count an open one once, for whom it is assigned to', () => {
    expect(caseSumsOf(opened)).toEqual({ cases: 1, 'priority:medium': 1, 'status:assigned': 1, 'agent:ada': 1 })
  })

  it('count the time of a solved one beside how many were timed, so that a mean is one division', () => {
    const solved = { ...opened, status: 'resolved', resolved_at: '2026-11-21T11:00:00Z' } as const
    expect(caseSumsOf(solved)).toMatchObject({
      solved: 1,
      timed: 1,
      timed_seconds: 3_600,
      'agent_solved:ada': 1,
      'agent_timed:ada': 1,
      'agent_seconds:ada': 3_600,
    })
  })

  it.each(['high', 'urgent'] as const)('call a case of priority %s pressing', (priority) => {
    expect(caseSumsOf({ ...opened, priority })['agent_pressing:ada']).toBe(1)
  })

  it('count the time to the first answer', () => {
    const answered = { ...opened, first_response_at: '2026-11-21T10:02:00Z' }
    expect(caseSumsOf(answered)).toMatchObject({ 'agent_answered:ada': 1, 'agent_answer_seconds:ada': 120 })
  })
})
