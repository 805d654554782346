import { type Static, Type } from 'typebox'

export type Config = Static<typeof Config>
export const Config = Type.Object({
  SEGMENTATION_TIME_ZONE: Type.String({
    default: 'UTC',
    minLength: 1,
    description: "The business's time zone, such as Europe/Istanbul: days of purchases and registrations are its days",
  }),
  MINOR_POLICY: Type.Enum(['reject', 'genz'], {
    default: 'reject',
    description: 'Customers under 18: refused, or put into the segment GenZ',
  }),
})
