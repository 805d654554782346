/** Which inquiry it is, of which conversation and customer. */
export interface Subject {
  readonly routing_id: string
  readonly conversation_id?: string
  readonly user_id?: string
}

/** What policies call it. */
export function resourceOf({ routing_id, user_id }: Subject): string {
  return user_id === undefined ? `inquiry/${routing_id}` : `user/${user_id}/inquiry/${routing_id}`
}

/** Events of one conversation keep their order. */
export function keyOf({ routing_id, conversation_id }: Subject): string {
  return conversation_id ?? routing_id
}
