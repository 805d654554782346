import { type Static, Type } from 'typebox'

export type Config = Static<typeof Config>
export const Config = Type.Object({})
