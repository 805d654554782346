/** Joins what a reader would read as one number: `13 000`, `60 %`. */
const ONE_NUMBER = /(?<=\p{N})\s(?=\p{N}|[%‰])/gu
const OPENING = /^["'“‘«([]+/u
const CLOSING = /[.,;:!?…"'”’»)\]]+$/u
/** `75'in`, `13-day` */
const ENDING = /(?<=\p{N})(?:'\p{L}+|(?:-\p{L}+)+)$/u

/** The figures of a text as they are written, each with all that clings to it: `71.81`, `-3`, `60%`, `€5`, `12/7`, `½`. */
export function figuresIn(text: string): readonly string[] {
  return text
    .replace(ONE_NUMBER, '_')
    .split(/\s/u)
    .filter((chunk) => /\p{N}/u.test(chunk))
    .map((chunk) => chunk.replace(OPENING, '').replace(CLOSING, '').replace(ENDING, ''))
}
