import type { DialogueState } from './dialogue-state.ts'
import { folded } from './folded.ts'

const SORRY = '(?:no|nope|nah|sorry|oops|pardon|wait|actually|my mistake|wrong|hayır|yok|pardon|özür dilerim)[\\s,.!-]+'
const MEANT =
  '(?:but )?(?:i|what i|i actually|i really) (?:meant|mean|was asking|am asking|was talking about)(?: was| is)?(?: about| for)?|make that|correction:?'
const RIGHT_ONE = "it'?s|it is|the (?:right|correct) (?:one|number) is|wrong (?:number|one)[\\s,.]*(?:it'?s|it is)?"
const LEAD_IN = new RegExp(
  `^(?:${SORRY})*(?:${MEANT})[\\s,:]+(?=\\S)|^(?:${SORRY})+(?:${RIGHT_ONE})[\\s,:]+(?=\\S)`,
  'iu',
)
const LEAD_IN_ALONE = new RegExp(`^(?:${SORRY})+(?=\\S)`, 'iu')
const TRAILING_TR = /[\s,]+(?:demek istedim|diyecektim|kastettim|demek istemiştim)[\s.!]*$/iu
const NOT_THIS_BUT_THAT =
  /\bnot (?:the |a |my |for |about )?([\p{L}-]{3,30})[\s,;]+(?:but |i meant |i mean )?(?:the |a |an |my |for |about )?([\p{L}-]{3,30})[\s.!]*$/iu
const THAT_INSTEAD_TR = /([\p{L}-]{3,30}) değil[\s,;]+([\p{L}-]{3,30})[\s.!]*$/iu
const STARRED = /^\*\s?([\p{L}-]{3,30})$|^([\p{L}-]{3,30})\*$/u
/** Corrections are short. */
const READ_LENGTH = 300
/** A lead-in before more than this is the beginning of a sentence of its own: "No, I want to return it". */
const FEW_WORDS = 12

/**
 * What a message that corrects the one before it means in full: "no, I meant ORD-9878" is ORD-9878, and "not the shoes,
 * the jacket" the last question about the jacket. Any other message means itself.
 */
export function corrected(message: string, { question }: DialogueState): string {
  const text = message.trim()
  if (text.length > READ_LENGTH) return message
  return (question && replaced(text, question)) ?? withoutLeadIn(text) ?? message
}

function replaced(text: string, question: string): string | undefined {
  const starred = STARRED.exec(text)
  if (starred) return withNearest(question, starred[1] ?? starred[2] ?? '')
  const [, wrong, right] = NOT_THIS_BUT_THAT.exec(text) ?? THAT_INSTEAD_TR.exec(text) ?? []
  if (wrong === undefined || right === undefined) return undefined
  const word = wordsOf(question).find((candidate) => folded(candidate) === folded(wrong))
  return word && question.replace(word, right)
}

/** The question with the word that `right` is a spelling of. */
function withNearest(question: string, right: string): string | undefined {
  const word = wordsOf(question).find((candidate) => sameLetters(candidate) === sameLetters(right))
  return word && question.replace(word, right)
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}-]+/gu) ?? []
const sameLetters = (word: string): string => [...folded(word)].toSorted().join('')

function withoutLeadIn(text: string): string | undefined {
  if (text.split(/\s+/).length > FEW_WORDS) return undefined
  const rest = text.replace(TRAILING_TR, '').replace(LEAD_IN, '')
  if (rest !== text) return rest.replace(LEAD_IN_ALONE, '')
  return undefined
}
