import type { Ends } from './append-records.ts'

const MOST_NAMES = 10_000

/**
 * Where the logs of users and conversations ended after the last append of this process. True as long as the head is still
 * that of this append, which its id tells: every append changes the head, whoever makes it.
 */
export class KnownEnds {
  #appendId: string | undefined
  readonly #users = new Map<string, number>()
  readonly #conversations = new Map<string, number>()

  /** Forgets everything when somebody else appended meanwhile, or the last append was not committed. */
  at({ append_id }: Ends['head']): Pick<Ends, 'users' | 'conversations'> {
    if (append_id !== this.#appendId) this.#forget()
    return { users: this.#users, conversations: this.#conversations }
  }

  /** Takes over the ends after an append that is about to be committed. What rests on another append than it doesn't count. */
  append(before: Ends['head'], { head, users, conversations }: Ends): void {
    const isFull = this.#users.size + this.#conversations.size > MOST_NAMES
    if (isFull || before.append_id !== this.#appendId) this.#forget()
    this.#appendId = head.append_id
    for (const [user, ordinal] of users) this.#users.set(user, ordinal)
    for (const [conversation, ordinal] of conversations) this.#conversations.set(conversation, ordinal)
  }

  #forget(): void {
    this.#appendId = undefined
    this.#users.clear()
    this.#conversations.clear()
  }
}
