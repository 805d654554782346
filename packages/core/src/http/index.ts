export type { AuditNote, Decision } from './decision.ts'
export type { FileReply, Request, Service } from './service.ts'
