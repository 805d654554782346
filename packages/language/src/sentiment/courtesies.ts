import type { Span } from '../text/spans.ts'
import { holdsMark, type Token } from '../text/tokens.ts'
import { CONTRASTS } from './modifiers.ts'
import { isAskingWord } from './turkish-verbs.ts'
import { wordSet } from './word-set.ts'

const WORDS_READ = 400
const BOUNDARY = /[.,;:!?()\n–—-]/
export const THANKS = wordSet(
  'thank thanks thankyou thx tnx ty tysm cheers appreciate tesekkur tesekkurler sagol sagolun saolun sag',
)
/** A clause of these alone is polite. Thanks for anything else are meant. */
const POLITE =
  wordSet(`thank thanks thankyou thx tnx ty tysm cheers appreciate i you u so very much a lot many million in advance again kindly and ok okay hi
hello for your the his her their help time support assistance attention understanding consideration patience reply response email mail message answer
answers cooperation getting back to me us writing contacting reaching out quick fast prompt swift all team guys folks sir madam please it best kind
warm regards tesekkur tesekkurler ederim ederiz cok simdiden sagol sagolun saolun sag ol olun iyi calismalar gunler aksamlar kolay gelsin ilginiz
cevabiniz yanitiniz donusunuz yardiminiz icin lutfen no hayir peki tamam merhaba selam`)
const REASONS = wordSet('for icin')
/** "No thanks" is none. */
const REFUSING = wordSet('no hayir')
const BEFOREHAND = wordSet('advance simdiden')
const REQUESTING = wordSet(
  `please pls plz kindly could can would need want advise send let i'd lutfen rica istiyorum istiyordum isterim`,
)
const WISHING = wordSet('hope trust')
const WISH =
  /(?:\bi )?\b(?:hope|trust) (?:you|this|all|everyone|everything)\b[^.!?,\n]{0,30}?\b(?:well|fine|safe|good health)\b/gi

/**
 * Where customers are merely polite: "thanks in advance", "thank you for your reply, but …", "I hope you are well". What
 * stands there says nothing of the mood. `tokens`: as they were typed.
 */
export function courtesiesIn(text: string, tokens: readonly Token[]): readonly Span[] {
  const read = tokens.length > WORDS_READ ? tokens.slice(0, WORDS_READ) : tokens
  return [...wishesIn(text, read), ...mereThanks(text, read)]
}

function wishesIn(text: string, tokens: readonly Token[]): readonly Span[] {
  if (!tokens.some(({ folded }) => WISHING.has(folded))) return []
  return [...text.matchAll(WISH)].map(({ index, 0: said }) => ({ start: index, end: index + said.length }))
}

function mereThanks(text: string, tokens: readonly Token[]): readonly Span[] {
  if (!tokens.some(isThanks)) return []
  const isAsking = text.includes('?') || tokens.some(({ folded }) => REQUESTING.has(folded) || isAskingWord(folded))
  const clauses = clausesOf(text, tokens)
  return clauses
    .map((clause, place) => (place === clauses.length - 1 ? closingOf(clause) : clause))
    .filter((clause, place) => isPolite(clause) && isMere(clause, clauses[place + 1], isAsking))
    .map((clause) => ({ start: clause[0]?.start ?? 0, end: clause.at(-1)?.end ?? 0 }))
}

const isThanks = ({ folded }: Token): boolean => THANKS.has(folded)

type Clause = readonly Token[]

/** Clauses end at punctuation and before a contrast. */
function clausesOf(text: string, tokens: readonly Token[]): readonly Clause[] {
  const clauses: Token[][] = []
  let end = 0
  for (const token of tokens) {
    const last = clauses.at(-1)
    if (!last || CONTRASTS.has(token.folded) || holdsMark(text, end, token.start, BOUNDARY)) clauses.push([token])
    else last.push(token)
    end = token.end
  }
  return clauses
}

/** The thanks at the end of a message without a mark before them: "please send it thanks". */
function closingOf(clause: Clause): Clause {
  const last = clause.findLastIndex(isThanks)
  if (last < 1 || isPolite(clause) || !clause.slice(last).every(({ folded }) => POLITE.has(folded))) return clause
  return clause.slice(clause[last - 1]?.folded === 'many' ? last - 1 : last)
}

function isPolite(clause: Clause): boolean {
  return clause.some(isThanks) && clause.every(({ folded }) => POLITE.has(folded))
}

/** Thanks before a "but" and around a request are a form; thanks for something are one at the end only. */
function isMere(clause: Clause, next: Clause | undefined, isAsking: boolean): boolean {
  if (CONTRASTS.has(next?.[0]?.folded ?? '')) return true
  if (REFUSING.has(clause[0]?.folded ?? '')) return true
  const names = (list: ReadonlySet<string>) => clause.some(({ folded }) => list.has(folded))
  return isAsking && (!names(REASONS) || names(BEFOREHAND) || next === undefined)
}
