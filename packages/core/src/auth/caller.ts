/** Who asks, and what they may do. Made by the verifier for HTTP, and by the client for calls inside the platform. */
export interface Caller {
  /** The principal whose policy limits what is seen: `user/ada`, `service/chatbot`. */
  readonly principal: string
  /** The principal that signed: differs from `principal` when a service acts on somebody's behalf. */
  readonly actor: string
  /** Client address, by the trusted proxy rules. */
  readonly ip: string
  readonly requestId: string
  /**
   * Whether the action of this request is allowed on the resource, such as `user/u1/conversation/conv-1`.
   * Resources are built from the stored item, never from the request (OWASP API1).
   */
  may(resource: string): boolean
  /** Whether the action is allowed on anything at all: the check that comes before the input is read. */
  mayUse(action: string): boolean
  /** Whether another action would be allowed: `SearchKnowledge`. For answers that adapt to the caller. */
  mayDo(action: string, resource: string): boolean
}
