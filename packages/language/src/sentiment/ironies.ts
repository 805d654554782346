import type { Token } from '../text/tokens.ts'
import { THANKS } from './courtesies.ts'
import type { Impression } from './impression.ts'
import { wordSet } from './word-set.ts'

const VALENCE = -4
/** Words between thanks and what they are for: "thanks so much to your driver for". */
const FURTHEST_REASON = 7
const MOST_ADVERBS = 4
const ADVERBS = wordSet('absolutely completely totally literally just constantly always only once again yet so')
const HARM =
  wordSet(`nothing wasting ruining losing breaking ignoring destroying wrecking ghosting delaying screwing overcharging lying
forgetting throwing dropping stealing failing blocking refusing scamming robbing cheating disappointing damaging smashing`)
const UNDONE = wordSet(
  'answering replying helping delivering calling showing telling listening caring responding sending coming',
)
const TROUBLES = wordSet(
  'wait delay delays mess headache runaround nightmare spam silence disaster stress inconvenience',
)
const ARTICLES = wordSet('the a an this')
const US = wordSet('me us my our')
/** Ends what was done to the writer: "keeping me waiting", "making us miss our flight". "Making my day" is meant. */
const DONE_TO_US: Readonly<Record<string, ReadonlySet<string>>> = {
  keeping: wordSet('waiting'),
  making: wordSet('wait miss late pay cry sick angry'),
  letting: wordSet('down'),
}
const FURTHEST_END = 6

/** Thanks that mean the opposite: "thanks for nothing", "thank you for wasting my time". */
export function ironiesIn(tokens: readonly Token[]): readonly Impression[] {
  const found: Impression[] = []
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place]
    if (!token || !THANKS.has(token.folded)) continue
    const reason = tokens.slice(place, place + FURTHEST_REASON).findIndex(({ folded }) => folded === 'for')
    const harm = reason > 0 ? harmAt(tokens, place + reason + 1) : undefined
    if (harm) found.push({ start: token.start, end: harm.end, valence: VALENCE, weight: 1, isOutright: true })
  }
  return found
}

/** The word that makes thanks ironic. */
function harmAt(tokens: readonly Token[], from: number): Token | undefined {
  const next = tokens.slice(from, from + MOST_ADVERBS + FURTHEST_END)
  const said = next
    .slice(
      Math.max(
        0,
        next.findIndex(({ folded }) => !ADVERBS.has(folded)),
      ),
    )
    .slice(0, FURTHEST_END)
  const [first, second, ...others] = said
  if (!first || !second) return first && HARM.has(first.folded) ? first : undefined
  if (HARM.has(first.folded)) return first
  if (first.folded === 'not') return UNDONE.has(second.folded) ? second : undefined
  if (ARTICLES.has(first.folded)) return said.slice(1, 4).find(({ folded }) => TROUBLES.has(folded))
  return US.has(second.folded) ? others.find(({ folded }) => DONE_TO_US[first.folded]?.has(folded)) : undefined
}
