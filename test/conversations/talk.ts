/** One message of a customer, and what a good answer to it is like. */
export interface TalkTurn {
  readonly customer: string
  /** The outcomes that are right, divided by `|`. */
  readonly outcome: string
  /** Each names an article or an order that the answer must come from; alternatives are divided by `|`. */
  readonly sources?: readonly string[]
  /** Words that the answer must have, in any case; alternatives are divided by `|`. */
  readonly says?: readonly string[]
  /** Words that it must not have. */
  readonly never?: readonly string[]
}

export interface Talk {
  readonly name: string
  readonly user: string
  readonly turns: readonly TalkTurn[]
}

/** JSON Lines, one conversation each. */
export function parseTalks(lines: string): readonly Talk[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
