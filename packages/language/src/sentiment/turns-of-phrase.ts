import type { Token } from '../text/tokens.ts'
import type { Impression } from './impression.ts'
import { englishValence } from './lexicon.ts'
import { wordSet } from './word-set.ts'

const WORDS_READ = 1_000
const PRAISE = 3
const COMPLAINT = -3
/** A word of less mood turns nothing: "far from home". */
const LEAST_MOOD = 1.3
const BEST = wordSet('better nicer happier easier smoother kinder quicker')
const WORST = wordSet('worse slower')
const COMPARABLE = wordSet('be ask wish imagine')
const PRAISING = wordSet('thank praise recommend')
const FUSS = wordSet('fuss hassle hassles drama')
const EXTENT = wordSet('so more such')
const REACH = 5

interface Turn {
  readonly valence: number
  /** How many of the next words belong to it. */
  readonly words: number
}

/** Reads the words that follow the one that begins a turn. */
type ReadTurn = (next: readonly string[]) => Turn | undefined

const BY_BEGINNING: ReadonlyMap<string, ReadTurn> = new Map<string, ReadTurn>([
  ['far', (next) => (next[0] === 'from' ? opposite(next) : undefined)],
  ['nowhere', (next) => (next[0] === 'near' ? opposite(next) : undefined)],
  ['anything', (next) => (next[0] === 'but' ? opposite(next) : undefined)],
  ['less', (next) => (next[0] === 'than' ? opposite(next) : undefined)],
  ...each('no zero', ([first = '']) => (FUSS.has(first) ? { valence: PRAISE, words: 1 } : undefined)),
  ...each('hassle fuss', ([first]) => (first === 'free' ? { valence: PRAISE, words: 1 } : undefined)),
  ...each("not isn't wasn't aren't weren't isnt wasnt hardly ain't", notWorth),
  ...each('never nobody noone', (next) => notWorth(next) ?? neverSo(next)),
  ...each("can't cannot cant couldn't couldnt", cannot),
])

/** What English says by its turns, whatever the mood of their words: "far from happy", "never had a better one". */
export function turnsOfPhrase(tokens: readonly Token[]): readonly Impression[] {
  const found: Impression[] = []
  for (let place = 0; place < Math.min(tokens.length, WORDS_READ); place++) {
    const token = tokens[place]
    const read = token && BY_BEGINNING.get(token.folded)
    if (!read) continue
    const next = tokens.slice(place + 1, place + 1 + REACH)
    const turn = read(next.map(({ folded }) => folded))
    const end = next[(turn?.words ?? 0) - 1]?.end ?? token.end
    if (turn) found.push({ start: token.start, end, valence: turn.valence, weight: 1, isOutright: true })
  }
  return found
}

function each(words: string, read: ReadTurn): readonly (readonly [string, ReadTurn])[] {
  return words.split(' ').map((word) => [word, read])
}

/** Praise in the second or third word that isn't meant: "far from happy". */
function opposite(next: readonly string[]): Turn | undefined {
  const place = [1, 2].find((at) => englishValence(next[at] ?? '') !== 0)
  if (place === undefined || englishValence(next[place] ?? '') < LEAST_MOOD) return undefined
  return { valence: COMPLAINT, words: place + 1 }
}

function notWorth([first]: readonly string[]): Turn | undefined {
  return first === 'worth' ? { valence: COMPLAINT, words: 1 } : undefined
}

/** "Never had a better one", "never been so disappointed". */
function neverSo(next: readonly string[]): Turn | undefined {
  const better = next.findIndex((word) => BEST.has(word))
  if (better > 0) return { valence: PRAISE, words: better + 1 }
  const extent = next.findIndex((word) => EXTENT.has(word))
  const valence = extent < 0 ? 0 : englishValence(next[extent + 1] ?? '')
  if (Math.abs(valence) < LEAST_MOOD) return undefined
  return { valence: valence > 0 ? PRAISE : COMPLAINT, words: extent + 2 }
}

/** "Can't fault it", "can't thank you enough", "couldn't be happier", "couldn't be less helpful". */
function cannot(next: readonly string[]): Turn | undefined {
  const [first = '', second = '', third = ''] = next
  if (first === 'fault') return { valence: PRAISE, words: 1 }
  const enough = next.indexOf('enough')
  if (PRAISING.has(first) && enough > 0) return { valence: PRAISE, words: enough + 1 }
  if (!COMPARABLE.has(first)) return undefined
  if (second === 'less') return englishValence(third) >= LEAST_MOOD ? { valence: COMPLAINT, words: 3 } : undefined
  if (BEST.has(second) || BEST.has(third)) return { valence: PRAISE, words: 2 }
  return WORST.has(second) || WORST.has(third) ? { valence: COMPLAINT, words: 2 } : undefined
}
