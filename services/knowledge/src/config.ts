import { type Static, Type } from 'typebox'

export type Config = Static<typeof Config>
export const Config = Type.Object({
  KNOWLEDGE_LOOK_SECONDS: Type.Number({
    default: 2,
    minimum: 0,
    maximum: 60,
    description: 'How often a search looks for articles that other processes changed; 0: never, there are none',
  }),
})
