import { type Static, Type } from 'typebox'
import {
  ConversationId,
  FreeForm,
  Limit,
  Offset,
  position,
  Score,
  SentimentLabel,
  Strict,
  Text,
  Timestamp,
  UserId,
  withExample,
} from '../common.ts'
import { Priority } from '../priority.ts'
import { answeredSample, sendSample, startedSample, startSample } from './samples.ts'

export type SuggestedAction = Static<typeof SuggestedAction>
export const SuggestedAction = Type.Union([
  Strict({ type: Type.Literal('text'), text: Text(200) }),
  Strict({ type: Type.Literal('link'), text: Text(200), url: Type.String({ maxLength: 2_048 }) }),
])

export type Source = Static<typeof Source>
/** Where a statement of the bot comes from: an article of the knowledge base, or an order. */
export const Source = Type.Union([
  Strict({ type: Type.Literal('article'), id: Type.String(), title: Type.String() }),
  Strict({ type: Type.Literal('order'), id: Type.String() }),
])

export type Outcome = Static<typeof Outcome>
/** What the bot did with a message. */
export const Outcome = Type.Enum([
  'answered_from_knowledge',
  'answered_from_orders',
  'asked_back',
  'clarified',
  'handed_over',
  'with_people',
  'small_talk',
  'not_known',
])

const FileName = Text(255, 'Without a folder')
const ContentType = Text(127, 'Of an image but SVG, a sound, a film, plain text, CSV, PDF, RTF or an office document')

export type Attachment = Static<typeof Attachment>
export const Attachment = Type.Union([
  Strict({
    name: FileName,
    content_type: ContentType,
    size: Type.Optional(Type.Integer({ minimum: 0, maximum: 26_214_400 })),
    url: Type.String({ format: 'uri', maxLength: 2_048, pattern: '^https?://' }),
  }),
  Strict({
    name: FileName,
    content_type: ContentType,
    size: Type.Optional(Type.Integer({ minimum: 0, maximum: 131_072 })),
    data_base64: Type.String({ maxLength: 174_764, pattern: '^[A-Za-z0-9+/]*={0,2}$' }),
  }),
])

export const Channel = Type.String({
  minLength: 1,
  maxLength: 32,
  pattern: '^[a-z0-9_-]+$',
  description: 'web, mobile, email, sms, whatsapp, voice, api, or a name of your own',
})

export type StartConversation = Static<typeof StartConversation>
export const StartConversation = Strict({
  user_id: UserId,
  initial_message: Text(20_000),
  channel: Type.Optional(Channel),
  metadata: Type.Optional(FreeForm),
})

export type MessageUnderstanding = Static<typeof MessageUnderstanding>
/** How the platform read the message. A part is absent when its service gave no answer in time. */
export const MessageUnderstanding = Strict({
  intent: Type.Optional(Type.String()),
  confidence: Type.Optional(Score),
  destination: Type.Optional(Type.String()),
  priority: Type.Optional(Priority),
  sentiment: Type.Optional(SentimentLabel),
  sentiment_score: Type.Optional(Score),
})

const replyFields = {
  message_id: Type.String({ description: 'Id of the customer message' }),
  response: Type.String(),
  suggested_actions: Type.Array(SuggestedAction),
  sources: Type.Array(Source),
  outcome: Outcome,
  understanding: MessageUnderstanding,
  escalation_id: Type.Optional(Type.String()),
}

export type ConversationStarted = Static<typeof ConversationStarted>
export const ConversationStarted = Strict({ conversation_id: Type.String(), ...replyFields })

export type SendMessage = Static<typeof SendMessage>
export const SendMessage = Strict({
  message: Text(20_000),
  attachments: Type.Optional(Type.Array(Attachment, { maxItems: 10 })),
})

export type MessageAnswered = Static<typeof MessageAnswered>
export const MessageAnswered = Strict(replyFields)

export type ReplyToConversation = Static<typeof ReplyToConversation>
export const ReplyToConversation = Strict({
  ...SendMessage.properties,
  agent_id: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 128,
      pattern: '^[^\\u0000-\\u001f\\u007f]+$',
      description: 'Who answers, as cases name people; the caller when absent',
    }),
  ),
})

export type ReplySent = Static<typeof ReplySent>
export const ReplySent = Strict({
  conversation_id: Type.String(),
  message_id: Type.String(),
  escalation_id: Type.String(),
  agent_id: Type.String(),
  timestamp: Timestamp,
})

export type ConversationStatus = Static<typeof ConversationStatus>
export const ConversationStatus = Type.Enum(['open', 'with_people', 'closed'])

export type Message = Static<typeof Message>
export const Message = Strict({
  message_id: Type.String(),
  role: Type.Enum(['customer', 'bot', 'agent']),
  agent_id: Type.Optional(Type.String({ description: 'Who wrote it, when an agent did' })),
  text: Type.String(),
  attachments: Type.Array(Attachment),
  timestamp: Timestamp,
  sentiment_score: Type.Optional(Score),
  sources: Type.Optional(Type.Array(Source)),
})

const conversationFields = {
  conversation_id: Type.String(),
  user_id: Type.String(),
  channel: Type.String(),
  status: ConversationStatus,
  created_at: Timestamp,
  updated_at: Timestamp,
  closed_at: Type.Optional(Timestamp),
  escalation_id: Type.Optional(Type.String()),
  agent_id: Type.Optional(Type.String({ description: 'Who answered last, since people have the conversation' })),
  metadata: FreeForm,
}

export type ConversationSummary = Static<typeof ConversationSummary>
export const ConversationSummary = Strict(conversationFields)

export type Transcript = Static<typeof Transcript>
/** A conversation with a page of its messages, oldest first. */
export const Transcript = Strict({
  ...conversationFields,
  messages: Type.Array(Message),
  ...position,
})

export type ConversationList = Static<typeof ConversationList>
export const ConversationList = Strict({
  conversations: Type.Array(ConversationSummary),
  ...position,
})

export type Order = Static<typeof Order>
export const Order = Strict({
  order_id: Type.String(),
  user_id: Type.Optional(UserId),
  status: Type.Enum([
    'pending',
    'processing',
    'shipped',
    'in_transit',
    'delivered',
    'cancelled',
    'returned',
    'refunded',
  ]),
  placed_at: Timestamp,
  ships_within_days: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
  shipped_at: Type.Optional(Timestamp),
  estimated_delivery: Type.Optional(Type.String({ format: 'date' })),
  delivered_at: Type.Optional(Timestamp),
  carrier: Type.Optional(Text(100)),
  tracking_number: Type.Optional(Text(100)),
  tracking_url: Type.Optional(Type.String({ format: 'uri', maxLength: 2_048, pattern: '^https?://' })),
  items: Type.Optional(
    Type.Array(
      Strict({
        product_id: Text(64),
        name: Text(200),
        quantity: Type.Integer({ minimum: 1, maximum: 100_000 }),
      }),
      { maxItems: 200 },
    ),
  ),
  total: Type.Optional(
    Strict({
      amount: Type.Number({ minimum: 0, maximum: 1e12 }),
      currency: Type.String({ pattern: '^[A-Z]{3}$' }),
    }),
  ),
})

export type PutOrder = Static<typeof PutOrder>
export const PutOrder = Type.Omit(Order, ['order_id'], { additionalProperties: false })

const OrderParams = Strict({
  order_id: Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9\\-._~]+$' }),
})

const byConversation = Strict({ conversation_id: ConversationId })

export const startConversation = {
  method: 'POST',
  url: '/chatbot/conversation',
  config: { action: 'StartConversation', audit: 'message_sent' },
  schema: {
    summary: 'Start a conversation with a first message and get the answer',
    body: withExample(StartConversation, startSample),
    response: { 201: withExample(ConversationStarted, startedSample) },
  },
} as const

export const sendMessage = {
  method: 'POST',
  url: '/chatbot/conversation/:conversation_id/message',
  config: { action: 'SendMessage', audit: 'message_sent' },
  schema: {
    summary: 'Send the next message of a conversation and get the answer',
    description:
      'A message to a closed conversation opens it again: with the bot, or with people while its case is open. While people have the conversation (`with_people`), the bot keeps the message for them and says no more than that; once one of them has answered, it adds nothing to the transcript. A conversation holds 2,000 messages.',
    params: byConversation,
    body: withExample(SendMessage, sendSample),
    response: { 200: withExample(MessageAnswered, answeredSample) },
  },
} as const

export const findConversations = {
  method: 'GET',
  url: '/chatbot/conversation',
  config: { action: 'GetConversation' },
  schema: {
    summary: 'One conversation by `conversation_id`, or a list by `user_id` and `status`, newest first',
    description:
      'With `conversation_id` the other filters are not looked at. A page that would not fit into one answer ends earlier, and its `limit` says how many it holds: add that to `offset` for the next one.',
    querystring: Strict({
      conversation_id: Type.Optional(ConversationId),
      user_id: Type.Optional(UserId),
      status: Type.Optional(ConversationStatus),
      limit: Limit(50, 100),
      offset: Offset,
    }),
    response: { 200: Type.Union([Transcript, ConversationList]) },
  },
} as const

export const getConversation = {
  method: 'GET',
  url: '/chatbot/conversation/:conversation_id',
  config: { action: 'GetConversation' },
  schema: {
    summary: 'A conversation with its messages, oldest first',
    description:
      'A page that would not fit into one answer ends earlier, and its `limit` says how many messages it holds: add that to `offset` for the next one.',
    params: byConversation,
    querystring: Strict({ limit: Limit(50, 100), offset: Offset }),
    response: { 200: Transcript },
  },
} as const

export const closeConversation = {
  method: 'POST',
  url: '/chatbot/conversation/:conversation_id/close',
  config: { action: 'CloseConversation', audit: 'conversation_closed' },
  schema: {
    summary: 'Close a conversation: its problem is solved, or nobody answers any more',
    description: 'Closing a closed conversation changes nothing.',
    params: byConversation,
    body: Strict({ resolution: Type.Optional(Type.Enum(['resolved', 'abandoned'])) }),
    response: { 200: ConversationSummary },
  },
} as const

export const replyToConversation = {
  method: 'POST',
  url: '/chatbot/conversation/:conversation_id/replies',
  config: { action: 'ReplyToConversation', audit: 'agent_replied' },
  schema: {
    summary: 'Answer a customer as a person',
    description:
      'The bot is silent until the case is resolved or the conversation handed back. A conversation that the bot has is taken over with the reply: a case is opened for it. To a closed conversation it is a 409.',
    params: byConversation,
    body: ReplyToConversation,
    response: { 201: ReplySent },
  },
} as const

export const handBackConversation = {
  method: 'POST',
  url: '/chatbot/conversation/:conversation_id/handback',
  config: { action: 'HandBackConversation', audit: 'conversation_handed_back' },
  schema: {
    summary: 'Give a conversation back to the bot: it goes on, and its case is resolved',
    description:
      'Handing back what the bot has changes nothing; a closed conversation, or one that other open cases are about, is a 409.',
    params: byConversation,
    response: { 200: ConversationSummary },
  },
} as const

export const putOrder = {
  method: 'PUT',
  url: '/chatbot/orders/:order_id',
  config: { action: 'PutOrder', audit: 'order_written' },
  schema: {
    summary: 'Write an order into the order directory that the chatbot answers from',
    description:
      'With a `user_id`, the order is told to that customer only; without one, to whoever names its number. Case does not matter in order numbers.',
    params: OrderParams,
    body: PutOrder,
    response: { 200: Order, 201: Order },
  },
} as const

export const getOrder = {
  method: 'GET',
  url: '/chatbot/orders/:order_id',
  config: { action: 'GetOrder' },
  schema: { summary: 'An order of the directory', params: OrderParams, response: { 200: Order } },
} as const
