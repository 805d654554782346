import { type Static, Type } from 'typebox'

export type Config = Static<typeof Config>
export const Config = Type.Object({
  AUDIT_RETENTION_DAYS: Type.Integer({
    default: 400,
    minimum: 1,
    maximum: 36_500,
    description: 'How long audit records are kept',
  }),
  AUDIT_CHECKPOINTS_FILE: Type.Optional(
    Type.String({
      minLength: 1,
      description: 'File that the signed checkpoints of the audit trail are added to as well, best on another disk',
    }),
  ),
})
