import { type Static, Type } from 'typebox'

export type Config = Static<typeof Config>
/** Analytics has no settings of its own. */
export const Config = Type.Object({})
