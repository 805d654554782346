import type { Choice, DialogueState } from './dialogue-state.ts'
import { folded } from './folded.ts'
import type { Heard } from './heard.ts'
import { plainWords } from './plain-words.ts'

const LEAD = '(the |number |no\\.? ?|option |choice |answer |#|i (mean|want|choose|take) (the )?|numara )*'
const TAIL = '( one| option| choice| order| article| siparis(im)?| secenek)?( please| lutfen)?[.)!]?'
const BY_PLACE: readonly RegExp[] = [
  '(first|1st|1|one|top|birinci(si)?|ilk(i)?|bir)',
  '(second|2nd|2|two|ikinci(si)?|iki)',
  '(third|3rd|3|three|ucuncu(su)?|uc)',
].map((place) => new RegExp(`^${LEAD}${place}${TAIL}$`))
const LAST = new RegExp(`^${LEAD}(last|latter|sonuncu(su)?|son)${TAIL}$`)

/** Which of the offered choices the message takes: by its label or words of it, by its place, or "yes" to the only one. */
export function chosen(heard: Heard, { choices = [] }: DialogueState): Choice | undefined {
  if (choices.length === 0) return undefined
  const byLabel = choices.find(({ label }) => plainWords(folded(label)) === heard.folded)
  if (byLabel) return byLabel
  if (heard.isYes && choices.length === 1) return choices[0]
  if (LAST.test(heard.folded)) return choices.at(-1)
  const place = BY_PLACE.findIndex((pattern) => pattern.test(heard.folded))
  return place < 0 ? byWords(heard, choices) : choices[place]
}

const FEW_WORDS = 4
const WORD = /[a-z0-9]{3,}/g
const SMALL_WORDS: ReadonlySet<string> = new Set([
  'the',
  'one',
  'about',
  'with',
  'and',
  'for',
  'from',
  'placed',
  'that',
  'please',
  'olan',
  'order',
])

/** "The damaged one": few words, all of which stand in one label only. */
function byWords(heard: Heard, choices: readonly Choice[]): Choice | undefined {
  if (heard.words > FEW_WORDS) return undefined
  const words = (heard.folded.match(WORD) ?? []).filter((word) => !SMALL_WORDS.has(word))
  if (words.length === 0) return undefined
  const having = choices.filter(({ label }) => words.every((word) => folded(label).includes(word)))
  return having.length === 1 ? having[0] : undefined
}
