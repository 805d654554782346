import { routeInquiry } from '@customer-service/contracts/routing'
import type { ServiceModule } from '@customer-service/core'
import { Type } from 'typebox'

const ask = {
  method: 'POST',
  url: '/bot',
  config: { action: 'AskBot' },
  schema: {
    summary: 'A message to the bot',
    body: Type.Object({ conversation_id: Type.String() }),
    response: { 200: Type.Object({ destination: Type.String() }) },
  },
} as const

const manifest = {
  name: 'bot',
  title: 'Bot',
  description: 'Asks routing about a message, as the chatbot does',
  paths: ['/bot'],
  tables: [],
  publishes: [],
  subscribes: [],
  calls: ['RouteInquiry'],
}

/** Asks about the inquiry of the sample, in the conversation that is named. */
export const standInBot: ServiceModule = {
  manifest,
  Config: Type.Object({}),
  open: ({ client }) => ({
    manifest,
    reactions: [],
    routes: (operations) =>
      operations.command(ask, async (request) => {
        const { conversation_id } = request.body
        const body = { conversation_id, inquiry_text: 'I need to return a damaged product', sentiment_score: 0.35 }
        const { destination } = await client.call(routeInquiry, { body }, request)
        return { reply: { destination }, writes: [] }
      }),
  }),
}
