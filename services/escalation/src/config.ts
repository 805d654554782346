import { type Static, Type } from 'typebox'

const text = (byDefault: string, description: string) => Type.String({ default: byDefault, description })

export type Config = Static<typeof Config>
export const Config = Type.Object({
  ESCALATION_TIME_ZONE: text('UTC', 'Time zone of the working hours, such as Europe/Istanbul'),
  ESCALATION_WORKING_HOURS: text('Mon-Fri 09:00-18:00', 'When people work: Mon-Fri 09:00-18:00, Sat 10:00-14:00'),
  ESCALATION_HOLIDAYS: text('', 'Days on which nobody works: 2026-01-01, 2026-05-01'),
  ESCALATION_AROUND_THE_CLOCK: text('urgent', 'Priorities whose clock also runs outside working hours'),
  ESCALATION_RESPONSE_TIMES: text(
    'urgent=15m, high=2h, medium=4h, low=9h',
    'How soon a case is answered, by priority; in working hours unless around the clock',
  ),
  ESCALATION_COMPLETION_TIMES: text(
    'urgent=4h, high=9h, medium=18h, low=45h',
    'How soon a case is solved, by priority; in working hours unless around the clock',
  ),
  ESCALATION_TEAMS: text(
    'urgent=support_team_lead, high=support_team_lead, *=support_team',
    'Who gets a new case: by priority, else by destination (an unlisted destination is its own team), else *',
  ),
  ESCALATION_CUSTOMER_LINK_DAYS: Type.Integer({
    default: 7,
    minimum: 1,
    maximum: 30,
    description: 'How long the link works by which a customer follows a case',
  }),
  ESCALATION_TRANSCRIPT_RETENTION_DAYS: Type.Integer({
    default: 365,
    minimum: 1,
    maximum: 36_500,
    description: 'How long a case keeps what was said in its conversation',
  }),
})
