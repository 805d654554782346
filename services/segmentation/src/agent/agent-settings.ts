import { type Static, Type } from 'typebox'
import { Config } from '../config.ts'

export type AgentSettings = Static<typeof AgentSettings>
/** What the container of the agent reads. Bedrock AgentCore Runtime calls it on 0.0.0.0:8080. */
export const AgentSettings = Type.Object({
  ...Config.properties,
  HOST: Type.String({ default: '0.0.0.0', description: 'Address that the agent listens on' }),
  PORT: Type.Integer({ default: 8080, minimum: 0, maximum: 65_535, description: 'Port that the agent listens on' }),
})
