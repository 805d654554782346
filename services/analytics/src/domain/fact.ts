/**
 * What is known of one conversation, or of a text that was analysed or routed without one. Holds no text and no
 * customer id. Each field is built so that the order in which events arrive makes no difference.
 */
export interface Fact {
  /** Id of the conversation, else of the analysis or the routing. */
  readonly fact_id: string
  /** The chatbot reported the conversation: only these are counted as conversations. */
  readonly is_conversation: boolean
  /** When the conversation was created; until that is known, the earliest time seen. */
  readonly began_at: string
  readonly channel?: string
  readonly messages: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly analyses: number
  /** Sum of the scores in millionths: whole numbers add up alike in any order. */
  readonly score_millionths: number
  readonly lowest_score?: number
  readonly highest_score?: number
  readonly issue?: Issue
  readonly is_escalated: boolean
  /** Absent when not the chatbot but people opened the case. */
  readonly handover?: Handover
  readonly closing?: Closing
}

export interface Issue {
  readonly name: string
  /** False: no known intent fitted the inquiry. */
  readonly is_in_scope: boolean
  readonly routed_at: string
  readonly routing_id: string
}

export interface Handover {
  readonly at: string
  readonly reason: string
}

export interface Closing {
  readonly closed_at: string
  readonly resolution: 'resolved' | 'abandoned'
  readonly seconds: number
}

export const newFact = (factId: string, at: string): Fact => ({
  fact_id: factId,
  is_conversation: false,
  began_at: at,
  messages: 0,
  outcomes: {},
  analyses: 0,
  score_millionths: 0,
  is_escalated: false,
})

/** Seconds that it took to solve the customer's problem; abandoned conversations have none. */
export const resolutionSeconds = ({ closing }: Fact): number | undefined =>
  closing?.resolution === 'resolved' ? closing.seconds : undefined

export const averageScore = ({ analyses, score_millionths }: Fact): number | undefined =>
  analyses === 0 ? undefined : score_millionths / analyses / 1_000_000
