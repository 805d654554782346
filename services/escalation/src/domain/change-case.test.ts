import { PRIORITIES } from '@customer-service/contracts'
import type { CaseStatus } from '@customer-service/contracts/escalation'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officePolicy as policy } from '../../test/office-policy.ts'
import { type CountChange, countChanges, EVERYBODY } from './case-counts.ts'
import { changeCase, MAX_ACTIONS, MAX_ACTIONS_BYTES, withAction } from './change-case.ts'
import type { EscalationCase } from './escalation-case.ts'
import { openCase } from './open-case.ts'
import { parseTeams } from './teams.ts'

const teams = parseTeams(
  'urgent=support_team_lead, high=support_team_lead, returns_department=returns_team, *=support_team',
)
const at = new Date('2026-11-18T10:00:00Z')
const later = new Date('2026-11-19T10:00:00Z')
const open = (more: object = {}): EscalationCase =>
  openCase({ policy, teams }, { escalation_id: 'esc-1', issue_summary: 'Broken', ...more }, at)

describe('a new case', () => {
  it.each([
    [0.1, 'urgent'],
    [0.25, 'high'],
    [0.35, 'medium'],
    [0.5, 'low'],
    [undefined, 'medium'],
  ])('ESC-01 with the mood %s is %s', (sentiment_score, priority) => {
    expect(open({ sentiment_score }).priority).toBe(priority)
  })

  it('ESC-03 goes to the team lead when it is high, else to its destination, else to the team', () => {
    expect(open({ priority: 'high', destination: 'returns_department' }).assigned_to).toBe('support_team_lead')
    expect(open({ destination: 'returns_department' }).assigned_to).toBe('returns_team')
    expect(open({ destination: 'billing_department' }).assigned_to).toBe('billing_department')
    expect(open().assigned_to).toBe('support_team')
  })
})

describe('a changed case', () => {
  it('ESC-07 is assigned when a new case is given to somebody', () => {
    const after = changeCase(policy, open(), { assigned_to: 'john.smith' }, later)
    expect(after).toMatchObject({ status: 'assigned', assigned_to: 'john.smith', updated_at: '2026-11-19T10:00:00Z' })
  })

  it('ESC-07 is the very same when the change says nothing new', () => {
    const before = open()
    expect(changeCase(policy, before, { status: 'created', priority: 'medium' }, later)).toBe(before)
    expect(changeCase(policy, before, {}, later)).toBe(before)
  })

  it('ESC-07 keeps the time of its solution, and loses it when it is opened again', () => {
    const resolved = changeCase(policy, open(), { status: 'resolved' }, at)
    const closed = changeCase(policy, resolved, { status: 'closed' }, later)
    expect([resolved.resolved_at, closed.resolved_at]).toEqual(['2026-11-18T10:00:00Z', '2026-11-18T10:00:00Z'])
    expect(changeCase(policy, resolved, { status: 'in_progress' }, later)).not.toHaveProperty('resolved_at')
  })

  it('ESC-07 takes no change once closed', () => {
    const resolved = changeCase(policy, open(), { status: 'resolved' }, at)
    const closed = changeCase(policy, resolved, { status: 'closed' }, at)
    expect(() => changeCase(policy, closed, { resolution_notes: 'Late' }, later)).toThrow(/is closed/)
    expect(() => withAction(closed, { action: 'called', timestamp: '2026-11-19T10:00:00Z', by: 'ada' })).toThrow(
      /is closed/,
    )
  })

  it('ESC-09 is never due later when it is raised, and never earlier when it is lowered', () => {
    const anyPriority = fc.constantFrom(...PRIORITIES)
    fc.assert(
      fc.property(anyPriority, anyPriority, fc.nat(1_000_000), (from, to, seconds) => {
        const before = open({ priority: from })
        const after = changeCase(policy, before, { priority: to }, new Date(at.getTime() + seconds * 1000))
        const isRaise = PRIORITIES.indexOf(to) > PRIORITIES.indexOf(from)
        const pairs = [
          [before.expected_completion, after.expected_completion],
          [before.expected_response_time, after.expected_response_time],
        ] as const
        for (const [old, now] of pairs) expect(isRaise ? now <= old : now >= old).toBe(true)
      }),
    )
  })

  it('ESC-07 holds a limited number and size of actions', () => {
    const action = { action: 'called', timestamp: '2026-11-18T10:00:00Z', by: 'ada' }
    const full = { ...open(), actions: Array.from({ length: MAX_ACTIONS }, () => action) }
    expect(() => withAction(full, action)).toThrow(expect.objectContaining({ status: 409 }))
    const wordy = { ...open(), actions: [{ ...action, note: 'ğ'.repeat(MAX_ACTIONS_BYTES / 2 - 500) }] }
    expect(() => withAction(wordy, { ...action, note: 'x'.repeat(2_000) })).toThrow(
      expect.objectContaining({ status: 409 }),
    )
  })
})

describe('the counts of cases', () => {
  it('ESC-07 equal a count of the cases for every combination of filters, after any changes', () => {
    const change = fc.record(
      {
        index: fc.nat(5),
        status: fc.constantFrom<CaseStatus>('created', 'assigned', 'in_progress', 'resolved'),
        priority: fc.constantFrom(...PRIORITIES),
        assigned_to: fc.constantFrom('ada', 'support_team', '*', '__proto__'),
      },
      { requiredKeys: ['index'] },
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const counters = new Map<string, number>()
        const count = ({ partition, amounts }: CountChange): void => {
          for (const [name, amount] of Object.entries(amounts)) {
            counters.set(`${partition} ${name}`, (counters.get(`${partition} ${name}`) ?? 0) + amount)
          }
        }
        const all: EscalationCase[] = Array.from({ length: 6 }, () => open())
        for (const one of all) countChanges(undefined, one).forEach(count)
        for (const { index, ...fields } of changes) {
          const before = all[index]
          if (!before) continue
          const after = { ...before, ...fields }
          countChanges(before, after).forEach(count)
          all[index] = after
        }
        for (const [key, counted] of counters) {
          const [partition = '', name = ''] = key.split(' ')
          const matching = all.filter(
            (one) =>
              (partition === EVERYBODY || partition === `=${one.assigned_to}`) &&
              ['all', one.status, one.priority, `${one.status}.${one.priority}`].includes(name),
          )
          expect(counted).toBe(matching.length)
        }
      }),
    )
  })
})
