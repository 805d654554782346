export interface Mail {
  /** The same on every attempt, so that a receiver can tell a copy. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly date: Date
}

/**
 * How an attempt ended; delivered when there is no problem. `unreachable`: the server takes no mail at all now.
 * `later`: it doesn't take this one now. `refused`: it will never take this one.
 */
export interface MailOutcome {
  readonly problem?: 'unreachable' | 'later' | 'refused'
  readonly result: string
}

/** Sends one mail, once, within four minutes. Never throws. */
export interface Mailer {
  send(mail: Mail): Promise<MailOutcome>
  /** Ends what is under way, too. */
  close(): void
}
