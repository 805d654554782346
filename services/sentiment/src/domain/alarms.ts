import { fold, type Token, tokenize } from '@customer-service/language'
import { ALARM_PHRASES, type Alarm, HARMLESS_PHRASES } from './alarm-phrases.ts'
import { PAUSE, PhraseBook, phraseOf } from './phrase.ts'

/** Words of a text that call for more than an answer. */
export interface FoundAlarm {
  readonly alarm: Alarm
  /** As they stand in the text. */
  readonly words: string
  /** Whether they mean it in any mood. */
  readonly isSure: boolean
}

const WORDS_READ = 2_000
/** Words that a negation reaches. */
const REACH = 3
const NEGATIONS = new Set(
  `not no non never without don't didn't doesn't isn't wasn't aren't won't wouldn't haven't hasn't dont didnt doesnt isnt wasnt wont wouldnt nothing nobody none`.split(
    ' ',
  ),
)
/** Turkish negates behind: "acil değil", "yetkiliyle görüşmek istemiyorum". */
const NEGATIONS_NEXT = new Set(['değil', 'gerekmiyor'].map(fold))
const UNWANTED = 'istem'
/** "Don't make me sue you" threatens. */
const THREATENS = 'make'
/** Speaking of it at all is enough. */
const WHATEVER_IS_SAID = /myself|suicid|to live|intihar|kendimi|yasamak/

const book = new PhraseBook<{ readonly alarm: Alarm; readonly isSure: boolean }>()
const harmless = new PhraseBook<true>()
for (const alarm of ['safety', 'legal', 'fraud', 'person', 'urgency', 'churn'] as const) {
  for (const text of listed(ALARM_PHRASES[alarm].sure)) book.add(phraseOf(text), { alarm, isSure: true })
  for (const text of listed(ALARM_PHRASES[alarm].likely)) book.add(phraseOf(text), { alarm, isSure: false })
}
for (const text of listed(HARMLESS_PHRASES)) harmless.add(phraseOf(text), true)

/** The first words of each alarm, sure ones before likely ones. */
export function alarmsIn(text: string): ReadonlyMap<Alarm, FoundAlarm> {
  const tokens = withPauses(text, tokenize(text, WORDS_READ))
  const words = tokens.map(({ folded }) => folded)
  const found = new Map<Alarm, FoundAlarm>()
  const alarming = book.find(words)
  const masked = alarming.length > 0 ? harmless.find(words) : []
  for (const { from, to, meaning } of alarming) {
    const known = found.get(meaning.alarm)
    if (known && (known.isSure || !meaning.isSure)) continue
    if (masked.some((mask) => mask.from < to && from < mask.to)) continue
    const said = text.slice(tokens[from]?.start, tokens[to - 1]?.end)
    if (isNegated(words, from, to) && !WHATEVER_IS_SAID.test(fold(said))) continue
    found.set(meaning.alarm, { ...meaning, words: said })
  }
  return found
}

/** A pause ends what a phrase or a negation says: "No, I will sue you". */
function withPauses(text: string, tokens: readonly Token[]): readonly Token[] {
  const all: Token[] = []
  tokens.forEach((token, place) => {
    all.push(token)
    const next = tokens[place + 1]
    if (next !== undefined && isPause(text.slice(token.end, next.start))) {
      all.push({ ...token, start: token.end, folded: PAUSE })
    }
  })
  return all
}

const isPause = (between: string): boolean => between !== ' ' && /[.!?;:,\n]/.test(between)

function isNegated(words: readonly string[], from: number, to: number): boolean {
  const before = words.slice(Math.max(0, from - REACH), from)
  const said = before.slice(before.findLastIndex((word) => word === PAUSE || word === THREATENS) + 1)
  const [next = '', second = ''] = words.slice(to, to + 2)
  const isNegatedBehind = NEGATIONS_NEXT.has(next) || next.startsWith(UNWANTED) || second.startsWith(UNWANTED)
  return isNegatedBehind || said.some((word) => NEGATIONS.has(word))
}

function listed(text: string): readonly string[] {
  return text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}
