const VOWEL = /[aeiouy]/
const HISSING = /(ss|sh|ch|x|z)es$/
const DOUBLE = /([bdfgmnprt])\1$|ll$/
/** Endings that make a noun, adjective or adverb of a verb, with the shortest stem they are taken from. */
const DERIVED: readonly (readonly [ending: string, shortest: number, instead: string])[] = [
  ['ization', 3, 'ize'],
  ['ational', 4, 'ate'],
  ['fulness', 3, 'ful'],
  ['iveness', 3, 'ive'],
  ['ication', 3, 'ic'],
  ['ations', 4, ''],
  ['lation', 4, 'l'],
  ['ation', 4, ''],
  ['ement', 4, ''],
  ['ment', 3, ''],
  ['ness', 3, ''],
  ['able', 4, ''],
  ['ible', 4, ''],
  ['ally', 4, 'al'],
  ['very', 4, 'ver'],
  ['ly', 4, ''],
]

/**
 * A light English stem: plurals, -ing, -ed and the commonest derivations, so that `cancelled`, `cancelling` and
 * `cancellation` meet. Expects a folded word; words of other languages pass through nearly unchanged.
 */
export function stem(folded: string): string {
  return folded.length < 4 ? folded : finish(derivation(uninflected(folded)))
}

/** The word without plural, -ing and -ed only: `friendly` stays apart from `friend`. */
export function uninflected(folded: string): string {
  return folded.length < 4 ? folded : inflection(plural(folded.endsWith("'s") ? folded.slice(0, -2) : folded))
}

function plural(word: string): string {
  if (!word.endsWith('s') || word.length < 4) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (word.endsWith('es') && HISSING.test(word)) return word.slice(0, -2)
  return word.endsWith('ss') || word.endsWith('us') || word.endsWith('is') ? word : word.slice(0, -1)
}

function inflection(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') && !word.endsWith('eed') ? 2 : 0
  if (ending === 0) return word
  const rest = word.slice(0, -ending)
  return rest.length >= 2 && VOWEL.test(rest) ? undouble(rest) : word
}

function derivation(word: string): string {
  for (const [ending, shortest, instead] of DERIVED) {
    if (word.length - ending.length >= shortest && word.endsWith(ending)) {
      return undouble(word.slice(0, -ending.length) + instead)
    }
  }
  return word
}

function undouble(word: string): string {
  return word.length > 3 && DOUBLE.test(word) ? word.slice(0, -1) : word
}

/** A final e and the y of `carry`/`carries` don't tell words apart. */
function finish(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('e')) return word.slice(0, -1)
  return word.endsWith('y') && !VOWEL.test(word.charAt(word.length - 2)) ? `${word.slice(0, -1)}i` : word
}
