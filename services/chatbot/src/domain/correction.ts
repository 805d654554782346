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
const TRAILING_TR = /[\s,]+(?:demek istedim|diyecektim|kastettim|demek istemiştim|diyorum|dedim|soruyorum)[\s.!]*$/iu
const NOT_THIS_BUT_THAT =
  /\bnot (?:the |a |my |for |about )?([\p{L}-]{3,30})[\s,;]+(?:but |i meant |i mean )?(?:the |a |an |my |for |about )?([\p{L}-]{3,30}(?: [\p{L}-]{2,30}){0,2})[\s.!]*$/iu
/** "Not the shop", rather than "not yet". */
const NAMES_WHAT_IT_IS_NOT = /\bnot (?:the|a|my|for|about) /iu
const THAT_INSTEAD_TR = /([\p{L}-]{3,30}) değil[\s,;]+([\p{L}-]{3,30})[\s.!]*$/iu
const STARRED = /^\*\s?([\p{L}-]{3,30})$|^([\p{L}-]{3,30})\*$/u
/** Corrections are short. */
const READ_LENGTH = 300
/** A lead-in before more than this is the beginning of a sentence of its own: "No, I want to return it". */
const FEW_WORDS = 12
/** "My e-mail address", "a damaged item", "bülteni": names a thing, and leaves to the question before it what about it. */
const NAMES_A_THING =
  /^(?:(?:for |about )?(?:my|the|a|an) (?!other|first|second|last)[\p{L}-]+(?: [\p{L}-]+){0,2}|[\p{L}-]+(?: [\p{L}-]+[ıiuü])?)[\s.!]*$/iu
/** "Şifremi", "e-posta adresimi". */
const OWN_THING_TR = /(?<!\p{L})(?:[\p{L}-]+ )?[\p{L}-]{2,}m[ıiuü](?!\p{L})/iu
const OWN_WORD_TR = /(?<!\p{L})[\p{L}-]{2,}m[ıiuü](?!\p{L})/iu
const THING_AT_END = /\b(?:my|the|an?) [\p{L}-]+(?: [\p{L}-]+)?(?=[\s?.!]*$)/iu

/**
 * What a message that corrects the one before it means in full: "no, I meant ORD-9878" is ORD-9878, and "not the shoes,
 * the jacket" the last question about the jacket. Any other message means itself.
 */
export function corrected(message: string, { question }: DialogueState): string {
  const text = message.trim()
  if (text.length > READ_LENGTH) return message
  const meant = withoutLeadIn(text)
  return (
    (question && replaced(text, question)) ?? (question && meant && aboutThing(question, meant)) ?? meant ?? message
  )
}

/** "How do I change my password", then "I meant my e-mail address": the same is asked about another thing. */
function aboutThing(question: string, meant: string): string | undefined {
  if (!NAMES_A_THING.test(meant) || /\d/.test(meant)) return undefined
  const thing = meant.replace(/^(?:for|about) /iu, '')
  if (OWN_THING_TR.test(thing) && OWN_WORD_TR.test(question)) return question.replace(OWN_WORD_TR, thing)
  return THING_AT_END.test(question) ? question.replace(THING_AT_END, thing) : `${question} ${thing}`
}

function replaced(text: string, question: string): string | undefined {
  const starred = STARRED.exec(text)
  if (starred) return withNearest(question, starred[1] ?? starred[2] ?? '')
  const [, wrong, right] = NOT_THIS_BUT_THAT.exec(text) ?? THAT_INSTEAD_TR.exec(text) ?? []
  if (wrong === undefined || right === undefined) return undefined
  const word = wordsOf(question).find((candidate) => folded(candidate) === folded(wrong))
  if (word !== undefined) return question.replace(word, right)
  return NAMES_WHAT_IT_IS_NOT.test(text) ? `${question} ${right}` : undefined
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
