export interface WebhookMessage {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** How an attempt ended. `status` is absent when there was no answer; `result` never says why a connection failed. */
export interface WebhookOutcome {
  readonly delivered: boolean
  readonly status?: number
  /** The receiver's `Retry-After`, as it stands. */
  readonly retryAfter?: string
  readonly result: string
}

/** Sends one webhook message, once, within 15 seconds. Never throws. */
export interface WebhookSender {
  send(message: WebhookMessage): Promise<WebhookOutcome>
  close(): Promise<void>
}
