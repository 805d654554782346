import type { Message } from '@customer-service/contracts/chatbot'
import { expect, it } from 'vitest'
import { issueSummary } from './issue-summary.ts'

const said = (...texts: readonly string[]): readonly Message[] =>
  texts.map((text, i) => ({
    message_id: `msg-${i}`,
    role: 'customer',
    text,
    attachments: [],
    timestamp: '2026-11-21T10:00:00Z',
  }))

it.each([
  [['My parcel is broken', 'yes', 'I want to talk to a human'], 'My parcel is broken'],
  [['hi', 'I was charged twice'], 'I was charged twice'],
  [['human please'], 'human please'],
  [
    ["Order 9907 still says processing. It's been 2 days!!", 'This is ridiculous, I want to talk to somebody'],
    "Order 9907 still says processing. It's been 2 days!!",
  ],
  [
    ["what's your return policy", 'great, thanks', 'my parcel is late', 'ORD-9915', 'human'],
    'my parcel is late / ORD-9915',
  ],
  [['you idiots, where is my order 9903', 'idiots'], 'you idiots, where is my order 9903'],
  [['It is broken.\n\nKind regards,\nTom\n> Dear Tom', 'agent'], 'It is broken.'],
  [['I lost my password', 'thanks'], 'I lost my password'],
  [
    ['I want to talk to a human because my parcel was opened and half is missing'],
    'I want to talk to a human because my parcel was opened and half is missing',
  ],
  [
    ['My card 4111 1111 1111 1111 was charged twice for ORD-9876, write to joe@example.com'],
    'My card [card] was charged twice for ORD-9876, write to [email]',
  ],
])('%j is about: %s', (texts, expected) => {
  expect(issueSummary(said(...texts))).toBe(expected)
})
