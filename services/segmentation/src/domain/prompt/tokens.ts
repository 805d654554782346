import type { Form } from './turkish/endings.ts'

/** A word, number, date or sign of a prompt, in the spelling that the grammar knows. */
export interface Token {
  readonly text: string
  readonly number?: number
  /** 30 for "30s" and "thirties". */
  readonly decade?: number
  readonly isDate?: true
  /** As it was written, where `text` is only its stem. */
  readonly written?: string
  /** What its ending says. */
  readonly form?: Form
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const SMALL: ReadonlyMap<string, number> = new Map(UNITS.split(' ').map((word, i) => [word, i]))
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
)
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['k', 1_000],
  ['thousand', 1_000],
  ['m', 1_000_000],
  ['million', 1_000_000],
])

const TOKEN =
  /(?<date>\d{4}-\d{2}-\d{2})(?![\d-])|(?<decade>\d0)s\b|(?<number>\d+(?:\.\d+)?)(?<scale>[km]\b)?|\p{L}[\p{L}\p{N}]*|(?<=^|[\s(])-(?=\d)|[,()+%$€£¥₺฿]/gu

/** The prompt as the grammar reads it; punctuation without a meaning is left out. */
export function tokensOf(prompt: string): readonly Token[] {
  const read = [...prepared(prompt).matchAll(TOKEN)].map((match) => toToken(match[0], match.groups ?? {}))
  return read.reduce<readonly Token[]>(joinNumbers, [])
}

/** What makes two spellings the same word: case, accents, width and the dotless i don't count. */
export function foldWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i')
}

function prepared(prompt: string): string {
  return foldWord(prompt.replace(/[’‘`´]/g, "'"))
    .replace(/\bcan't\b|\bcannot\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/'re\b/g, ' are')
    .replace(/'(s|ve|d|ll|m)\b/g, '')
    .replace(/\be-mail/g, 'email')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/\b\d{4}-\d{2}-\d{2}\b|(\d)\s?[-–—]\s?(?=\d)/g, (all, digit?: string) =>
      digit === undefined ? all : `${digit} to `,
    )
    .replace(/(?<=[\p{L}\d])-(?=\p{L})/gu, ' ')
    .replace(/>=|≥/g, ' at least ')
    .replace(/<=|≤/g, ' at most ')
    .replaceAll('>', ' more than ')
    .replaceAll('<', ' less than ')
    .replaceAll('&', ' and ')
}

function toToken(text: string, groups: Readonly<Record<string, string | undefined>>): Token {
  if (groups.date !== undefined) return { text, isDate: true }
  if (groups.decade !== undefined) return { text, decade: Number(groups.decade) }
  if (groups.number !== undefined)
    return { text, number: Number(groups.number) * (MULTIPLES.get(groups.scale ?? '') ?? 1) }
  const decade = text.endsWith('ies') ? TENS.get(`${text.slice(0, -3)}y`) : undefined
  if (decade !== undefined) return { text, decade }
  const number = SMALL.get(text) ?? TENS.get(text)
  return number === undefined ? { text } : { text, number }
}

/** "twenty five", "3 hundred" and "2 million" are one number each. */
function joinNumbers(tokens: readonly Token[], token: Token): readonly Token[] {
  const last = tokens.at(-1)
  if (last?.number === undefined) return [...tokens, token]
  const text = `${last.text} ${token.text}`
  const multiple = token.number === undefined && token.text.length > 1 ? MULTIPLES.get(token.text) : undefined
  if (multiple !== undefined) return [...tokens.slice(0, -1), { text, number: last.number * multiple }]
  if (token.number !== undefined && token.number < 10 && TENS.has(last.text) && SMALL.has(token.text))
    return [...tokens.slice(0, -1), { text, number: last.number + token.number }]
  return [...tokens, token]
}
