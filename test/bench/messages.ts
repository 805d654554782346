/** What customers write, in turn: order questions, knowledge questions, moods, small talk. */
export const MESSAGES: readonly string[] = [
  'Where is my order ORD-9876?',
  'When will it arrive?',
  'How do I return a damaged product?',
  'I have been waiting for three days and nobody answers. This is frustrating.',
  'Can I change the shipping address of my order?',
  'Do you accept PayPal?',
  'Thanks, that helps a lot!',
  'How long does a refund take?',
  'What are your opening hours?',
  'I want to cancel my subscription',
  'The app crashes when I try to pay',
  'Where do I find my invoice?',
]
