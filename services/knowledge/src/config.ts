import { type Static, Type } from 'typebox'

/** The service has no settings of its own. */
export type Config = Static<typeof Config>
export const Config = Type.Object({})
