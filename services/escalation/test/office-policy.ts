import { slaPolicy } from '../src/domain/sla-settings.ts'

/** Cases are due in office hours, urgent ones around the clock. */
export const officePolicy = slaPolicy({
  ESCALATION_TIME_ZONE: 'UTC',
  ESCALATION_WORKING_HOURS: 'Mon-Fri 09:00-18:00',
  ESCALATION_HOLIDAYS: '',
  ESCALATION_AROUND_THE_CLOCK: 'urgent',
  ESCALATION_RESPONSE_TIMES: 'urgent=15m, high=2h, medium=4h, low=9h',
  ESCALATION_COMPLETION_TIMES: 'urgent=4h, high=9h, medium=18h, low=45h',
})
