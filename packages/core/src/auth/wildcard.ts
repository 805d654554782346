/**
 * A pattern in which `*` stands for any text, also none, and `?` for one character, but not for a `*`: by that operations
 * ask for all.
 */
export interface Wildcard {
  /** As it was written. */
  readonly text: string
  /** Nothing but `*`: fits every text. */
  readonly isEverything: boolean
  matches(text: string, principal: string): boolean
}

// Wildcards are kept as private-use characters, so that a `*` inside a substituted name stays a plain character.
const ANY = '\uE000'
const ONE = '\uE001'

/** Stands for the name of the principal that asks. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: the variable of policies, not of this language
export const PRINCIPAL_VARIABLE = '${cs:principal}'

/** Compiles once. `${cs:principal}` stands for the name of the principal that asks, taken literally. */
export function wildcard(pattern: string): Wildcard {
  if (/^\*+$/.test(pattern)) return { text: pattern, isEverything: true, matches: () => true }
  const written = { text: pattern, isEverything: false }
  const compiled = pattern.replaceAll('*', ANY).replaceAll('?', ONE)
  if (compiled.includes(PRINCIPAL_VARIABLE)) {
    return {
      ...written,
      matches: (text, principal) =>
        matches(
          compiled.replaceAll(PRINCIPAL_VARIABLE, () => principal),
          text,
        ),
    }
  }
  if (compiled === pattern) return { ...written, matches: (text) => text === pattern }
  return { ...written, matches: (text) => matches(compiled, text) }
}

/** Goes back to the last `*` only: at most length times length steps, whatever the pattern. */
function matches(pattern: string, text: string): boolean {
  let p = 0
  let t = 0
  let star = -1
  let mark = 0
  while (t < text.length) {
    if (pattern[p] === ANY) {
      star = p++
      mark = t
    } else if (p < pattern.length && ((pattern[p] === ONE && text[t] !== '*') || pattern[p] === text[t])) {
      p++
      t++
    } else if (star >= 0) {
      p = star + 1
      t = ++mark
    } else return false
  }
  while (pattern[p] === ANY) p++
  return p === pattern.length
}
