import type { DialogueState } from './dialogue-state.ts'
import { folded } from './folded.ts'
import { type Heard, hear, orderIdsIn, smallTalkOf } from './heard.ts'
import { refusesPerson } from './person-phrases.ts'
import { plainWords } from './plain-words.ts'

/** Questions of one message that are answered; what is beyond them stays with the last one. */
export const MOST_PARTS = 5
const READ_LENGTH = 2_000
/** A clause of fewer words is no question of its own: "how and when". */
const LEAST_WORDS = 3

const SENTENCE_END = /(?<=[.!?…])\s+|\n+|(?<=^|\s)\(?[1-9][.)]\s+|(?<=^|\n)\s*[-*•]\s+/u
const OPENS =
  "how (?:do|can|could|should|to|much|many|long)|what(?:'s| is| are| do| does| about| time)|where(?:'s| is| are| do| can)|when (?:do|does|did|is|are|was|will|can)|who (?:is|are|do|can|pays|founded)|why|which|can i|could i|can you|could you|do you|do i|does|is there|are there|nasıl|nerede|ne zaman|kaç|hangi"
const OPENS_AFTER_AND = `${OPENS}|will|i also|i need|i want|i would like|i'd like|i forgot`
const ANOTHER = new RegExp(
  `(?:[,;]\\s*|\\s+)(?:and|also|plus|ve|ayrıca|bir de)\\s+(?=(?:also\\s+|then\\s+)?(?:${OPENS_AFTER_AND})(?!\\p{L}))|[,;]\\s+(?=(?:${OPENS})(?!\\p{L}))`,
  'iu',
)
const AND_TR = /\s+ve\s+|,\s+(?:bir de|ayrıca|peki)\s+/iu
const GREETS =
  /^(?:hi|hello|hey|dear [\p{L}]+|good (?:morning|afternoon|evening|day)|merhaba|selam|iyi günler|günaydın)(?: there| all| team)?[\s,.!:-]+(?=\S)/iu
const ASKS =
  /^(and |but |also |so |oh |hi |hello |hey |please |ve |peki |bir de |ayrica |one more thing:? )*(how|what(?! a\b)|where('s)? (is|are|was|were|do|does|did|can|could|will|should|has|have|the|my|to)|where's|when('s)? (is|are|was|were|do|does|did|can|could|will|would|should|has|have|the|my)|who|whom|why|which|can|could|may|do|does|did|is|are|was|were|will|would|should|has|have you|am i|nasil|nerede|ne zaman|neden|niye|kac|hangi|ne kadar|kim)\b|\b(m[iu](yim|yiz|siniz|sunuz|dir|dur)?|nasil|nerede|ne zaman|kac|hangi|ne kadar|nedir|neden|neresi)[\s?.!]*$|\bkac( is)? (gun|saat|hafta|para|lira)\w*\b|\bne zaman \w+[\s?.!]*$/
/** "Two things: when does it come". */
const LEAD_IN = /^[^:?]{1,30}: /
const REQUESTS =
  /\b(i|we) (also )?(need|want|would like|wish|have to|must|forgot|lost|can ?not|can't|cannot)\b|\bi'd like\b|\bplease\b|\b(tell|show|send|give|help) me\b|\bist(iyorum|erim|iyoruz)\b|\b\w+[sz][ae]n(iz|uz)? (cok )?(sevin|memnun)\w*|\brica ed\w*|\blutfen\b|\bunuttum\b/
/** Not about anything: the question before or after it is. */
const SAYS_NOTHING =
  /^((can|could) you (please )?(help|assist)( me)?( with (that|this|it))?|(any|some) help|please help( me)?|help me( please)?|is (that|this|it) (possible|ok|okay|right|true|correct)|why|right|ok|really|how come|(sorry,? )?(can|could|may) (we|you|i) (please )?(continue|go on|speak|talk|chat|write|switch|change)( to| in)? (english|turkish)( please| now)*|what (can|should|do) i do( now)?|what now|is there (a|any) way|any (idea|update|news)|do you know|can you tell me|yardimci olur musunuz|mumkun mu|olur mu|are you (kidding|serious|joking)( me)?|what the (hell|fuck)|wtf)[\s?!.]*$/

/** The questions to answer now: those of the message, and those that waited for it. */
export function questionsOf(heard: Heard, { waiting = [] }: DialogueState): readonly Heard[] {
  if (leavesWaiting(heard)) return [heard]
  return [...partsOf(heard), ...waiting.map(hear)].slice(0, MOST_PARTS)
}

/** A message that says nothing of its own leaves waiting what waits. */
export const leavesWaiting = ({ isEmpty, isNo, smallTalk, hasNoNumber }: Heard): boolean =>
  isEmpty || isNo || smallTalk !== undefined || hasNoNumber

/**
 * The questions of a message, each to be answered by itself; the whole message when it holds one. Greetings and thanks
 * around a question are left out, the story before it isn't.
 */
export function partsOf(heard: Heard): readonly Heard[] {
  const texts = textsOf(heard.text.trim())
  return texts.length === 1 && texts[0] === heard.text ? [heard] : texts.map(hear)
}

/** "Tell me (1) the delivery cost (2) your hours": each is asked for, whatever its words. */
const LISTED = /(?<=^|\s)(?:\(?[1-9][.)]|\(?[a-e]\))\s+/u
const ASKS_FOR_ALL =
  /(?<!\p{L})(?:tell me|let me know|explain|know|questions?|answer|wondering|söyler misiniz|sorularım|öğrenmek istiyorum)(?!\p{L})[^?]{0,30}$/iu
const AND_AT_END = /(?:[\s,;]+(?:and|or|also|ve)?)+$/iu

/** What follows the last one: "… deliver to Ireland?", then "I look forward to hearing from you." */
const AFTER_ITEM = /(?<=\?)\s*\n.*$|\n\s*\n.*$/su

function listed(whole: string): readonly string[] {
  const [lead = '', ...items] = whole.split(LISTED)
  if (items.length < 2 || !ASKS_FOR_ALL.test(lead)) return []
  const asked = items.map((item) => item.replace(AFTER_ITEM, '').replace(AND_AT_END, '')).filter((item) => item !== '')
  const [first = ''] = asked
  const [named, another] = asks(first) ? [] : orderIdsIn(lead)
  return named !== undefined && another === undefined ? asked.with(0, `${named}: ${first}`) : asked
}

function textsOf(whole: string): readonly string[] {
  if (whole.length > READ_LENGTH) return [whole]
  const items = listed(whole)
  if (items.length > 0) return atMost(items)
  const clauses = clausesOf(whole)
  if (clauses.length < 2) return [whole]
  const asking = withOrders(clauses)
  if (asking.length < 2) return [withoutPleasantries(clauses) || whole]
  return atMost(asking)
}

/** The clauses that ask; an order named in one that doesn't is what the next one is about: "My order is ORD-1. When does it come?" */
function withOrders(clauses: readonly string[]): readonly string[] {
  const asking: string[] = []
  let named = ''
  for (const clause of clauses) {
    const isOrder = orderIdsIn(clause).length > 0
    if (asks(clause)) {
      asking.push(named !== '' && !isOrder ? `${named} ${clause}` : clause)
      named = ''
    } else if (isOrder) named = clause
  }
  return asking
}

function atMost(questions: readonly string[]): readonly string[] {
  const parts = questions.slice(0, MOST_PARTS - 1)
  const rest = questions.slice(MOST_PARTS - 1).join(' ')
  return rest === '' ? parts : [...parts, rest]
}

function clausesOf(text: string): readonly string[] {
  return text
    .split(SENTENCE_END)
    .flatMap((sentence) => sentence.split(ANOTHER))
    .flatMap(halvesOf)
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause))
}

/** Turkish asks at the end of a clause: both sides must. */
function halvesOf(sentence: string): readonly string[] {
  const halves = sentence.split(AND_TR)
  return halves.length > 1 && halves.every(asks) ? halves : [sentence]
}

/** A question or a request, not a remark. */
export function asks(clause: string): boolean {
  const text = plainWords(folded(clause.replace(GREETS, '')))
    .replace(/^["'(]+/, '')
    .replace(LEAD_IN, '')
  const words = text.split(' ').length
  if (SAYS_NOTHING.test(text) || refusesPerson(text)) return false
  if (words < LEAST_WORDS && orderIdsIn(clause).length === 0) return false
  return clause.endsWith('?') || ASKS.test(text) || REQUESTS.test(text)
}

const PLEASANT: ReadonlySet<string> = new Set(['greeting', 'thanks', 'goodbye', 'how_are_you'])

function withoutPleasantries(clauses: readonly string[]): string {
  const kept = clauses.filter((clause) => !PLEASANT.has(smallTalkOf(clause) ?? '') && !refusesPerson(folded(clause)))
  return kept.length < clauses.length ? kept.join(' ') : ''
}
