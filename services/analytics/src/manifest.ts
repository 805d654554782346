import { reportCompleted, reportRequested } from '@customer-service/contracts/analytics'
import { escalationCreated, escalationResolved, escalationUpdated } from '@customer-service/contracts/escalation'
import type { Manifest } from '@customer-service/core'
import { observers } from './events/observers.ts'
import { cases, dailySums, facts, reports } from './tables.ts'

export const manifest: Manifest = {
  name: 'analytics',
  title: 'Analytics',
  description: 'Reporting and insights: the dashboard, and reports as PDF, Excel, CSV and JSON',
  paths: ['/analytics'],
  tables: [facts, cases, dailySums, reports],
  publishes: [reportRequested, reportCompleted],
  subscribes: [
    ...observers.map(({ event }) => event),
    escalationCreated,
    escalationUpdated,
    escalationResolved,
    reportRequested,
  ],
  calls: ['QueryAuditLogs'],
}
