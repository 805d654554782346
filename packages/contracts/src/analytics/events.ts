import { Type } from 'typebox'
import { defineEvent, Strict, Timestamp } from '../common.ts'
import { ReportFormat, ReportType } from './http.ts'

export const reportRequested = defineEvent('report.requested', Strict({ report_id: Type.String() }))

export const reportCompleted = defineEvent(
  'report.completed',
  Strict({
    report_id: Type.String(),
    report_type: ReportType,
    format: ReportFormat,
    status: Type.Enum(['completed', 'failed']),
    completed_at: Timestamp,
  }),
)
