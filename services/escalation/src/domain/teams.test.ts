import { describe, expect, it } from 'vitest'
import { parseTeams, teamFor } from './teams.ts'

describe('the teams', () => {
  it('ESC-03 are found by priority, then by destination, then for everything else', () => {
    const teams = parseTeams('urgent=lead, returns_department=returns_team, *=everybody')
    expect(teamFor(teams, 'urgent', 'returns_department')).toBe('lead')
    expect(teamFor(teams, 'low', 'returns_department')).toBe('returns_team')
    expect(teamFor(teams, 'low', 'billing_department')).toBe('billing_department')
    expect(teamFor(teams, 'low')).toBe('everybody')
  })

  it.each(['', 'urgent=lead', 'urgent', '*=', '=lead, *=all', '*=a=b'])('ESC-03 refuse the setting "%s"', (text) => {
    expect(() => parseTeams(text)).toThrow(/ESCALATION_TEAMS: expected/)
  })
})
