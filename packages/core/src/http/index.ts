export { AuditRecord, auditRecorded } from './audit-trail.ts'
export type { AuditNote, Decision } from './decision.ts'
export { parseChangelog, type Release, type Releases } from './release-notes.ts'
export { FileReply, type Operations, type Request } from './service.ts'
