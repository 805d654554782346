import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { officePolicy as policy } from '../../test/office-policy.ts'
import { changeCase } from './change-case.ts'
import type { EscalationCase } from './escalation-case.ts'
import { answered, customerWrote, handedBack } from './follow-conversation.ts'
import { openCase } from './open-case.ts'
import { parseTeams } from './teams.ts'

const teams = parseTeams('*=support_team')
const opened = openCase(
  { policy, teams },
  { escalation_id: 'esc-1', issue_summary: 'Broken' },
  new Date('2026-11-18T10:00:00Z'),
)
const minute = (number: number) => `2026-11-18T10:${String(number).padStart(2, '0')}:00Z`
const changed = (before: EscalationCase, change: Parameters<typeof changeCase>[2], at: string) =>
  changeCase(policy, before, change, new Date(at))

describe('a case whose customer was answered', () => {
  it('ESC-05 is in progress with who answered, when a team had it', () => {
    expect(answered(opened, 'ada', minute(5))).toMatchObject({
      status: 'in_progress',
      assigned_to: 'ada',
      first_response_at: minute(5),
      updated_at: minute(5),
    })
  })

  it('ESC-05 stays with the person who has it', () => {
    const given = changed(opened, { assigned_to: 'john.smith' }, minute(1))
    expect(answered(given, 'ada', minute(5))).toMatchObject({ status: 'in_progress', assigned_to: 'john.smith' })
    const waiting = changed(given, { status: 'waiting_customer' }, minute(2))
    expect(answered(waiting, 'ada', minute(5))).toMatchObject({ status: 'waiting_customer', assigned_to: 'john.smith' })
  })

  it('ESC-05 keeps the time of the first answer, in whatever order the answers are told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 59 }), { minLength: 1, maxLength: 6 }), (minutes) => {
        const after = minutes.reduce((known, at) => answered(known, 'ada', minute(at)), opened)
        expect(after.first_response_at).toBe(minute(Math.min(...minutes)))
        expect(after.updated_at >= opened.updated_at).toBe(true)
      }),
    )
  })

  it('ESC-05 stays resolved when it was meanwhile, and knows the time', () => {
    const resolved = changed(opened, { status: 'resolved' }, minute(6))
    expect(answered(resolved, 'ada', minute(5))).toEqual({ ...resolved, first_response_at: minute(5) })
  })

  it('is the very same when it is closed, or when the answer says nothing new', () => {
    const done = changed(changed(opened, { status: 'resolved' }, minute(1)), { status: 'closed' }, minute(2))
    expect(answered(done, 'ada', minute(5))).toBe(done)
    const once = answered(opened, 'ada', minute(5))
    expect(answered(once, 'john.smith', minute(6))).toBe(once)
  })
})

describe('a case whose customer wrote', () => {
  const wrote = (before: EscalationCase, at: string) => customerWrote(policy, before, at, new Date(at))

  it('ESC-06 is in progress again when it waited for that', () => {
    const waiting = changed(opened, { status: 'waiting_customer' }, minute(1))
    expect(wrote(waiting, minute(5)).status).toBe('in_progress')
  })

  it('ESC-06 is in progress again when the message came after its solution, not when before', () => {
    const resolved = changed(opened, { status: 'resolved' }, minute(3))
    expect(wrote(resolved, minute(5))).toMatchObject({ status: 'in_progress' })
    for (const at of [minute(2), minute(3)]) expect(wrote(resolved, at)).toBe(resolved)
  })

  it.each(['created', 'assigned', 'in_progress'] as const)('is the very same when it is %s', (status) => {
    const before = status === 'created' ? opened : changed(opened, { status, assigned_to: 'ada' }, minute(1))
    expect(wrote(before, minute(5))).toBe(before)
  })

  it('is the very same when it is closed', () => {
    const done = changed(changed(opened, { status: 'resolved' }, minute(1)), { status: 'closed' }, minute(2))
    expect(wrote(done, minute(5))).toBe(done)
    expect(handedBack(policy, done, minute(5))).toBe(done)
  })
})

it('ESC-06 a case whose conversation went back to the bot is resolved', () => {
  expect(handedBack(policy, opened, minute(5))).toMatchObject({ status: 'resolved', resolved_at: minute(5) })
})
