export interface Mail {
  /** The same on every attempt, so that a receiver can tell a copy. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  readonly date: Date
}

/** How an attempt ended. `unreachable`: the server is down, no other mail need be tried for a while. */
export interface MailOutcome {
  readonly delivered: boolean
  readonly unreachable?: boolean
  /** The server will never take it: no use in trying again. */
  readonly refused?: boolean
  readonly result: string
}

/** Sends one mail, once. Never throws. */
export interface Mailer {
  send(mail: Mail): Promise<MailOutcome>
  close(): void
}
