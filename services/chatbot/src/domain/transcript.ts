import type { Message } from '@customer-service/contracts/chatbot'
import { lastWithin } from '@customer-service/core'

/** Most messages that people are handed. */
export const HANDED_MESSAGES = 50
const HANDED_LENGTH = 2_000
/** Bytes of JSON; an event stays below 200 KB with everything else in it. */
const HANDED_BYTES = 150_000

/** The last messages, cut so that an event can carry them. Files inside messages stay in the conversation. */
export function handedTranscript(messages: readonly Message[]): readonly Message[] {
  const handed = messages.slice(-HANDED_MESSAGES).map((message) => ({
    ...message,
    text: message.text.slice(0, HANDED_LENGTH),
    attachments: message.attachments.filter((attachment) => 'url' in attachment),
  }))
  return lastWithin(handed, HANDED_BYTES)
}
