export type { AuditNote, Decision } from './decision.ts'
export { FileReply, type Operations, type Request } from './service.ts'
