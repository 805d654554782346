import type { Message } from '@customer-service/contracts/chatbot'

/** A message as stored: in its conversation's partition, by its place. */
export interface StoredMessage extends Message {
  readonly conversation_id: string
  /** 0 for the first message. */
  readonly place: number
  /** Unix seconds, the conversation's. */
  readonly expires: number
}

/** Sort key of a message's place. */
export const placeKey = (place: number): string => String(place).padStart(6, '0')

/** Exactly what the API shows of it. */
export function messageOf(stored: StoredMessage): Message {
  const { message_id, role, agent_id, text, attachments, timestamp, sentiment_score, sources } = stored
  return {
    message_id,
    role,
    ...(agent_id !== undefined && { agent_id }),
    text,
    attachments,
    timestamp,
    ...(sentiment_score !== undefined && { sentiment_score }),
    ...(sources !== undefined && { sources }),
  }
}
