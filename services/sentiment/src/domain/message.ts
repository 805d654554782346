/** Whose message it is, of which conversation, and when it was written. */
export interface Message {
  readonly analysis_id: string
  readonly conversation_id?: string
  readonly user_id?: string
  /** Whose conversation it is: the customer's, or of the principal that names no customer. */
  readonly owner?: string
  /** Unix milliseconds. */
  readonly at: number
  /** The same, where the caller said it. */
  readonly sent_at?: string
}

/** Where a message of a conversation belongs. */
export type InConversation = Required<Pick<Message, 'conversation_id' | 'owner'>> & Pick<Message, 'user_id'>

export const isInConversation = <Given extends Partial<InConversation>>(
  message: Given,
): message is Given & InConversation => message.conversation_id !== undefined && message.owner !== undefined
