import type { Token } from '../text/tokens.ts'
import { isAbsence, isNegatedVerb, isSolved, negatedVerbValence, refusalValence } from './turkish-verbs.ts'

/** Words after a mood word in which its negation is looked for: "güzel bir ürün değil". */
const REACH = 3
const TURNED_PRAISE = -0.9
const TURNED_TROUBLE = -0.6
/** A trouble that never came is praise: "hiç sorun yaşamadım". */
const SPARED = -0.9
/** A verb that asks ("gelmedi mi") complains less. */
const ASKED = 0.4
const SMALL = new Set(['bir', 'da', 'de', 'pek', 'hic', 'bile', 'olarak'])
const NEVER = new Set(['daha', 'asla'])
const REFUSAL_REACH = 4

const isNot = (word: string): boolean => word.startsWith('degil')
const isQuestion = (word = ''): boolean => word === 'mi' || word === 'mu'

/** The mood of a Turkish word, turned by what follows it: Turkish negates behind. */
export function negatedBehind(tokens: readonly Token[], place: number, valence: number): number {
  const next = wordsBehind(tokens, place)
  const [first = '', second = ''] = next
  if (valence < 0) {
    if (next.some(isSolved)) return 0
    if (isNot(first) || isNot(second)) return valence * TURNED_TROUBLE
    const isSpared = isAbsence(first) || (SMALL.has(first) && isAbsence(second)) || isMissing(next)
    return isSpared ? valence * SPARED : valence
  }
  return isTurned(next) ? valence * TURNED_PRAISE : valence
}

/** Whether what follows a Turkish word takes it back: "iyi değil", "memnun kalmadım". */
export function isTurnedBehind(tokens: readonly Token[], place: number): boolean {
  return isTurned(wordsBehind(tokens, place))
}

function isTurned(next: readonly string[]): boolean {
  const [first = '', second = ''] = next
  if (next.some((word) => isNot(word) || isAbsence(word)) || isMissing(next)) return true
  return isNegatedVerb(first) || (SMALL.has(first) && isNegatedVerb(second))
}

/** Whether a word has no mood of its own beside that of the word before it, which it turns: "sorun yok", "güzel gelmedi". */
export function turnsBefore(word: string, valenceBefore: number): boolean {
  if (valenceBefore > 0) return isNegatedVerb(word)
  return valenceBefore < 0 && (word === 'yok' || isAbsence(word))
}

const isMissing = ([first, second]: readonly string[]): boolean => first === 'yok' && !isQuestion(second)

/** The mood of a Turkish verb that says what wasn't done or won't be, when no word before it has one to turn. */
export function verbValence(tokens: readonly Token[], place: number): number {
  const word = tokens[place]?.folded ?? ''
  const before = tokens.slice(Math.max(0, place - REFUSAL_REACH), place)
  const isRefusal = before.some(({ folded }) => NEVER.has(folded))
  const valence = negatedVerbValence(word) || (isRefusal ? refusalValence(word) : 0)
  return isQuestion(tokens[place + 1]?.folded) ? valence * ASKED : valence
}

/** The next words up to a mark. */
function wordsBehind(tokens: readonly Token[], place: number): readonly string[] {
  const words: string[] = []
  for (let at = place + 1; at <= place + REACH; at++) {
    const token = tokens[at]
    if (!token || token.start - (tokens[at - 1]?.end ?? 0) > 1) break
    words.push(token.folded)
  }
  return words
}
