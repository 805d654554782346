import { foldWord, type Token } from '../tokens.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { nounForm } from './endings.ts'
import { type Analysis, analyze, analyzeSplit, type Lexicon, NUMBERS } from './lexicon.ts'

const TOKEN =
  /(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})(?:'(?<dateEnding>\p{L}+))?(?![\p{L}\d-])|(?<number>\d+(?:\.\d{3})*(?:[.,]\d+)?)(?:'?(?<ending>\p{L}+))?|(?<word>(?:(?<!\p{L})e[-\s](?=posta|mail|b[uü]lten))?\p{L}[\p{L}\p{N}]*)(?:'(?<wordEnding>\p{L}+))?|(?<=^|[\s(])-(?=\d)|[,()+%$€£¥₺฿]/giu

/** The prompt as the Turkish grammar reads it: stems, and what their endings say. What it doesn't know has no stem. */
export function turkishTokens(prompt: string, { nameWords }: Vocabulary, first: 'names' | 'grammar'): readonly Token[] {
  const lexicon = { nameWords, first }
  const tokens = [...prepared(prompt).matchAll(TOKEN)].flatMap((match) =>
    tokensOf(match[0], match.groups ?? {}, lexicon),
  )
  return joinNumbers(tokens)
}

/** Whether the grammar and the catalogue know a word. */
export const isKnown = ({ text }: Token): boolean => text !== ''

function prepared(prompt: string): string {
  return prompt
    .normalize('NFC')
    .replace(/[’‘`´]/g, "'")
    .replace(/\b\d{4}-\d{2}-\d{2}|(\d)\s?[-–—]\s?(?=\d)/g, (all, digit?: string) =>
      digit === undefined ? all : `${digit} to `,
    )
    .replace(/(?<=[\p{L}\d])(?<!(?<!\p{L})e)-(?=\p{L})/giu, ' ')
    .replaceAll('&', ' ve ')
}

type Groups = Readonly<Record<string, string | undefined>>

function tokensOf(written: string, groups: Groups, lexicon: Lexicon): readonly Token[] {
  const { date, dateEnding, number, ending, word, wordEnding } = groups
  if (date !== undefined) return [dateToken(date, written, dateEnding)]
  if (number !== undefined) return numberTokens(number, written, ending, lexicon)
  if (word === undefined) return [{ text: written, written }]
  const known = wordAnalysis(foldWord(word).replace(/^e[-\s]/, 'e'), wordEnding && foldWord(wordEnding), lexicon)
  if (known !== undefined) return [wordToken(known, written)]
  const parts = wordEnding === undefined ? [] : [word, wordEnding].map((part) => analyze(foldWord(part), lexicon))
  const isName = parts.length > 0 && parts.every((part) => part !== undefined && lexicon.nameWords.has(part.stem))
  return isName ? parts.flatMap((part) => (part ? [wordToken(part, written)] : [])) : [{ text: '', written }]
}

const wordAnalysis = (word: string, ending: string | undefined, lexicon: Lexicon): Analysis | undefined =>
  ending === undefined ? analyze(word, lexicon) : analyzeSplit(word, ending, lexicon)

function wordToken({ stem, form }: Analysis, written: string): Token {
  const number = NUMBERS.get(stem)
  if (number === undefined) return { text: stem, written, form }
  return form.isDerived && number % 10 === 0 && number < 100
    ? { text: stem, written, decade: number }
    : { text: stem, written, number, form }
}

function dateToken(date: string, written: string, ending = ''): Token {
  const form = nounForm(foldWord(ending))
  const [day = '', month = '', year] = date.split('.')
  const text = year === undefined ? date : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return form === undefined ? { text: '', written } : { text, written, isDate: true, form }
}

/** Points set thousands apart, a comma the decimals; of "5,000" nobody knows which it is. */
function numberTokens(digits: string, written: string, ending = '', lexicon: Lexicon): readonly Token[] {
  const folded = foldWord(ending)
  if (/^[1-9]\d{0,2},\d{3}$/.test(digits)) return [{ text: '', written }]
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits) ? digits.replaceAll('.', '') : digits
  const number = Number(plain.replace(',', '.'))
  const form = nounForm(folded)
  const isDecade = /^(?:l[iu](?!k)|l[ae]r)/.test(folded) && number % 10 === 0 && number < 100
  if (form !== undefined)
    return [isDecade ? { text: plain, written, decade: number } : { text: plain, written, number, form }]
  const unit = analyze(folded, lexicon)
  return unit === undefined || written.includes("'")
    ? [{ text: '', written }]
    : [{ text: plain, written, number, form: {} }, wordToken(unit, written)]
}

/** "Yüz elli", "5 bin" and "bin beş yüz" are one number each. */
function joinNumbers(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    const number = last && together(last, token)
    if (last === undefined || number === undefined) joined.push(token)
    else
      joined[joined.length - 1] = {
        ...token,
        text: `${last.text} ${token.text}`,
        written: `${last.written} ${token.written}`,
        number,
      }
  }
  return joined
}

function together(last: Token, { text, number }: Token): number | undefined {
  if (last.number === undefined || number === undefined || !NUMBERS.has(text) || last.form?.case) return undefined
  const isInDigits = /^\d/.test(last.text)
  if (number >= 1_000) return last.number < 1_000 ? last.number * number : undefined
  if (isInDigits && !last.text.includes(' ')) return undefined
  if (number === 100) {
    if (last.number >= 1_000 && last.number % 1_000 === 0) return last.number + 100
    const rest = last.number % 10
    return rest > 1 && last.number % 100 < 10 ? last.number - rest + rest * 100 : undefined
  }
  const place = number >= 10 ? 100 : 10
  return last.number > 0 && last.number % place === 0 ? last.number + number : undefined
}
