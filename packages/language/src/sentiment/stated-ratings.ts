import type { Token } from '../text/tokens.ts'
import type { Impression } from './impression.ts'
import { wordSet } from './word-set.ts'

const CHARACTERS_READ = 2_000
const SIGNS = wordSet('out star stars uzerinden yildiz')
const MARKS = /(?<![\d/.,-])(\d{1,2}(?:[.,]\d)?) ?(\/|out of) ?(10|5)(?![\d/\p{L}]|[.,]\d)/giu
const TURKISH_MARKS = /\b(10|5) [üu]zerinden (\d{1,2})(?!\d)/gi
/** At the end of a clause or before its reason: "a five star hotel" rates nothing. */
const STARS =
  /(?<![\d/.,-])([0-5]|zero|one|two|three|four|five) (?:stars?|y[ıi]ld[ıi]z)(?= *(?:[^\p{L} ]|$)| +(?:from|for|at|only|because|since|and|if|ver\p{L}+|hak)\b)/giu
const NUMBERS: Readonly<Record<string, number>> = { zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5 }
/** "5/10" is a day where one of these stands before it. */
const BEFORE_DATE =
  /\b(?:on|by|since|from|until|till|before|after|of|the|dated?|due|between|and|no\.?|tomorrow|tonight|\w+day),? $/i
const LONGEST_BEFORE = 16
/** The middle of a scale is no praise. */
const MIDDLE = 0.55
const STEEPNESS = 9
const STRONGEST = 4
const FAINTEST = 0.5

/** What the marks that a customer gives say, of ten or five, and stars: "2/10", "five stars". */
export function statedRatings(text: string, tokens: readonly Token[]): readonly Impression[] {
  if (!text.includes('/') && !tokens.some(({ folded }) => SIGNS.has(folded))) return []
  const read = text.slice(0, CHARACTERS_READ)
  const isDate = ({ index, 2: sign }: RegExpExecArray) =>
    sign === '/' && BEFORE_DATE.test(read.slice(Math.max(0, index - LONGEST_BEFORE), index))
  return [
    ...[...read.matchAll(MARKS)].filter((match) => !isDate(match)).map((match) => rating(match, match[1], match[3])),
    ...[...read.matchAll(TURKISH_MARKS)].map((match) => rating(match, match[2], match[1])),
    ...[...read.matchAll(STARS)].map((match) => rating(match, match[1], '5')),
  ].flat()
}

function rating({ index, 0: said }: RegExpExecArray, marks = '', best = ''): readonly Impression[] {
  const share = (NUMBERS[marks.toLowerCase()] ?? Number(marks.replace(',', '.'))) / Number(best)
  const valence = Math.max(-STRONGEST, Math.min(STRONGEST, (share - MIDDLE) * STEEPNESS))
  if (share > 1 || Math.abs(valence) < FAINTEST) return []
  return [{ start: index, end: index + said.length, valence, weight: 1, isOutright: true }]
}
