interface Subject {
  readonly analysis_id: string
  readonly conversation_id?: string
  readonly user_id?: string
}

/** What policies call it. */
export function resourceOf({ analysis_id, user_id }: Subject): string {
  return user_id === undefined ? `analysis/${analysis_id}` : `user/${user_id}/analysis/${analysis_id}`
}

/** Events of one conversation keep their order. */
export function keyOf({ analysis_id, conversation_id }: Subject): string {
  return conversation_id ?? analysis_id
}
