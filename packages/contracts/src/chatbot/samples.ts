import type { ConversationStarted, MessageAnswered, SendMessage, StartConversation } from './http.ts'

/** What the user guide prints, as examples in the document of the API; fields that it doesn't print are ours. */
export const startSample: StartConversation = {
  user_id: 'user123',
  initial_message: 'I need help with my order',
  channel: 'web',
  metadata: { browser: 'Chrome', device: 'desktop' },
}

export const startedSample: ConversationStarted = {
  conversation_id: 'conv-12345',
  message_id: 'msg-98764',
  response: "Hi there! I'd be happy to help you with your order. Could you please provide your order number?",
  suggested_actions: [
    { type: 'text', text: "I don't have my order number" },
    { type: 'link', text: 'Find my order', url: 'https://example.com/orders' },
  ],
  sources: [],
  outcome: 'asked_back',
  understanding: {
    intent: 'order_status',
    confidence: 0.94,
    destination: 'order_support',
    priority: 'low',
    sentiment: 'neutral',
    sentiment_score: 0.59,
  },
}

export const sendSample: SendMessage = { message: 'My order number is ORD-9876', attachments: [] }

export const answeredSample: MessageAnswered = {
  message_id: 'msg-98765',
  response:
    'Thank you! I can see your order ORD-9876 was placed on March 15 and is currently being processed. It should ship ' +
    "within 2 business days. Is there anything specific about this order you'd like to know?",
  suggested_actions: [
    { type: 'text', text: 'When will it arrive?' },
    { type: 'text', text: 'Can I modify the order?' },
  ],
  sources: [{ type: 'order', id: 'ORD-9876' }],
  outcome: 'answered_from_orders',
  understanding: {
    intent: 'order_status',
    confidence: 0.97,
    destination: 'order_support',
    priority: 'low',
    sentiment: 'neutral',
    sentiment_score: 0.49,
  },
}
