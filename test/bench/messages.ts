/**
 * What a customer writes in one conversation: order questions, knowledge questions, small talk; the last one makes the bot
 * hand over.
 */
export const MESSAGES: readonly string[] = [
  'Where is my order ORD-9876?',
  'When will it arrive?',
  'How do I return a damaged product?',
  'Can I change the shipping address of my order?',
  'Do you accept PayPal?',
  'Thanks, that helps a lot!',
  'How long does a refund take?',
  'What are your opening hours?',
  'I want to cancel my subscription',
  'The app crashes when I try to pay',
  'Where do I find my invoice?',
  'I have been waiting for three days and nobody answers. This is frustrating.',
]
