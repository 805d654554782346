import { PRIORITIES, type Priority } from '@customer-service/contracts'

/** Who gets a new case. */
export interface Teams {
  readonly byPriority: ReadonlyMap<string, string>
  readonly byDestination: ReadonlyMap<string, string>
  readonly otherwise: string
}

/** By priority first, then by destination; a destination that isn't listed is a team of that name. */
export function teamFor(teams: Teams, priority: Priority, destination?: string): string {
  const lead = teams.byPriority.get(priority)
  if (lead !== undefined) return lead
  if (destination === undefined) return teams.otherwise
  return teams.byDestination.get(destination) ?? destination
}

/** `urgent=support_team_lead, returns_department=returns_team, *=support_team`. Throws an Error that says what is wrong. */
export function parseTeams(text: string): Teams {
  const teams = new Map<string, string>()
  for (const part of text.split(',')) {
    const [name = '', team = '', ...more] = part.split('=').map((side) => side.trim())
    if (name === '' || team === '' || team.length > 128 || more.length > 0) {
      throw new Error(`ESCALATION_TEAMS: expected "high=support_team_lead, *=support_team", but has "${part.trim()}"`)
    }
    teams.set(name, team)
  }
  const otherwise = teams.get('*')
  if (otherwise === undefined)
    throw new Error('ESCALATION_TEAMS: expected a team for everything else: "*=support_team"')
  const isPriority = (name: string): boolean => PRIORITIES.some((priority) => priority === name)
  return {
    byPriority: new Map([...teams].filter(([name]) => isPriority(name))),
    byDestination: new Map([...teams].filter(([name]) => name !== '*' && !isPriority(name))),
    otherwise,
  }
}
