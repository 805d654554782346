import { type Static, Type } from 'typebox'

export type Config = Static<typeof Config>
export const Config = Type.Object({
  KNOWLEDGE_LOOK_SECONDS: Type.Number({
    default: 2,
    minimum: 0,
    maximum: 60,
    description: 'How often a search looks for articles that other processes changed; 0: never, there are none',
  }),
  KNOWLEDGE_LEARN_FROM_USERS: Type.Integer({
    default: 3,
    minimum: 1,
    maximum: 100,
    description:
      'How many customers must agree that an article answers a question before searches take it into account',
  }),
})
