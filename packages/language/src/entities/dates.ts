import { fold } from '../text/fold.ts'
import type { Code } from './code-pattern.ts'

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'oca'],
  ['feb', 'sub'],
  ['mar'],
  ['apr', 'nis'],
  ['may'],
  ['jun', 'haz'],
  ['jul', 'tem'],
  ['aug', 'agu'],
  ['sep', 'eyl'],
  ['oct', 'eki'],
  ['nov', 'kas'],
  ['dec', 'ara'],
]
const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ocak|[şs]ubat|mart|nisan|may[ıi]s|haziran|temmuz|a[ğg]ustos|eyl[üu]l|ekim|kas[ıi]m|aral[ıi]k)'
const NUMERIC = /(?<![\w.,/-])(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?![\w/-])/g
const DAY_FIRST = new RegExp(
  `(?<![\\w.,])(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s{1,2}(?:of\\s)?${MONTH}(?:,?\\s{1,2}(\\d{4}))?(?![\\p{L}\\p{N}])`,
  'giu',
)
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}])${MONTH}\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s{1,2}(\\d{4}))?(?![\\p{L}\\p{N}])`,
  'giu',
)

/**
 * Dates, as `2025-02-15`, or `--02-15` where no year is given. `15/02/2025` and `15.02.2025` have the day first;
 * `02/03/2025` is read as month and day, `02.03.2025` as day and month.
 */
export function findDates(text: string): readonly Code[] {
  return [...numeric(text), ...inWords(text, DAY_FIRST, 1, 2), ...inWords(text, MONTH_FIRST, 2, 1)]
}

function numeric(text: string): readonly Code[] {
  return [...text.matchAll(NUMERIC)].flatMap((match) => {
    const [whole, first = '', separator = '', second = '', third = ''] = match
    const value = first.length === 4 ? iso(first, second, third) : fromNumbers(first, separator, second, third)
    return value ? [{ start: match.index, end: match.index + whole.length, value }] : []
  })
}

function fromNumbers(first: string, separator: string, second: string, third: string): string | undefined {
  const year = third.length === 2 ? `20${third}` : third
  const monthFirst = separator === '/' && Number(first) <= 12
  return monthFirst ? (iso(year, first, second) ?? iso(year, second, first)) : iso(year, second, first)
}

function inWords(text: string, pattern: RegExp, day: number, month: number): readonly Code[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = fold(match[month] ?? '').slice(0, 3)
    const number = MONTHS.findIndex((names) => names.includes(name)) + 1
    const value = iso(match[3], String(number), match[day] ?? '')
    return value ? [{ start: match.index, end: match.index + match[0].length, value }] : []
  })
}

function iso(year: string | undefined, month: string, day: string): string | undefined {
  const inRange = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
  if (!inRange || day.length > 2 || (year !== undefined && !/^(?:19|20)\d{2}$/.test(year))) return undefined
  return `${year ?? '-'}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
