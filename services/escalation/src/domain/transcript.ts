import type { Message } from '@customer-service/contracts/chatbot'
import { jsonBytes } from '@customer-service/core'

/** Of the JSON, so that a case with its transcript stays below the largest answer. */
export const MAX_TRANSCRIPT_BYTES = 96 * 1024

/** The newest messages that fit, oldest first. Files inside messages are left out; links to files stay. */
export function transcriptOf(messages: readonly Message[], maxBytes = MAX_TRANSCRIPT_BYTES): readonly Message[] {
  const kept: Message[] = []
  let bytes = 2
  for (const message of messages.toReversed()) {
    const light = { ...message, attachments: message.attachments.filter((attachment) => 'url' in attachment) }
    bytes += jsonBytes(light) + 1
    if (bytes > maxBytes) break
    kept.push(light)
  }
  return kept.toReversed()
}
