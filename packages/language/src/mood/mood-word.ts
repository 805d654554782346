import { CONTRASTS, NEGATORS } from '../sentiment/modifiers.ts'
import { isElongated } from '../text/letters.ts'
import { holdsMark, type Token } from '../text/tokens.ts'

/** A word as the model sees it. */
export interface MoodWord {
  /** Folded; names, addresses, digits and long repetitions made equal. */
  readonly normal: string
  readonly isNegated: boolean
  readonly isAfterContrast: boolean
  readonly isShouted: boolean
  readonly isElongated: boolean
  readonly isHashtag: boolean
}

const LONGEST = 24
const NEGATION_REACH = 4
const AT = 0x40
const HASH = 0x23
const CLAUSE_END = /[.,;:!?]/
const REPETITIONS = /(.)\1{2,}/g
const DIGIT = /[0-9]/
const ADDRESS = new Set(['http', 'https', 'www'])
/** Where other people's names stood in a text that was made anonymous. */
const MASKED_NAME = /^(?:name|religion)$/

/** The words of a text with what stands around them: negation, contrast, capitals, hashtags. */
export function moodWords(text: string, tokens: readonly Token[]): readonly MoodWord[] {
  const hasSmallLetters = tokens.some(({ text: word }) => word.length > 1 && word !== word.toUpperCase())
  const contrast = tokens.findLastIndex(({ folded }, place) => place > 0 && CONTRASTS.has(folded))
  let negatedWords = 0
  let end = 0
  return tokens.map((token, place) => {
    if (negatedWords > 0 && holdsMark(text, end, token.start, CLAUSE_END)) negatedWords = 0
    end = token.end
    const before = text.charCodeAt(token.start - 1)
    const word: MoodWord = {
      normal: normal(token.folded, before, text.charCodeAt(token.end)),
      isNegated: negatedWords > 0,
      isAfterContrast: contrast !== -1 && place > contrast,
      isShouted: hasSmallLetters && isShouted(token.text),
      isElongated: token.folded.length > 3 && isElongated(token.folded),
      isHashtag: before === HASH,
    }
    negatedWords = NEGATORS.has(token.folded) ? NEGATION_REACH : Math.max(0, negatedWords - 1)
    return word
  })
}

function normal(folded: string, before: number, after: number): string {
  if (before === AT || (before === 0x5b && after === 0x5d && MASKED_NAME.test(folded))) return '@'
  if (ADDRESS.has(folded)) return '://'
  const short = folded.length > LONGEST ? folded.slice(0, LONGEST) : folded
  const word = isElongated(short) ? short.replace(REPETITIONS, '$1$1') : short
  return DIGIT.test(word) ? word.replace(/[0-9]/g, '0') : word
}

function isShouted(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase()
}
