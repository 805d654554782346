import { type Token, tokenize } from '../text/tokens.ts'
import { FUNCTION_WORDS } from './function-words.ts'

export interface IdentifiedLanguage {
  /** ISO 639-1, or `und` when the text doesn't tell. */
  readonly language: string
  /** 0 to 1. */
  readonly confidence: number
}

const UNDETERMINED: IdentifiedLanguage = { language: 'und', confidence: 0 }
const WORDS_READ = 60
const CHARACTERS_READ = 600

const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['uk', /[іїєґ]/giu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['fa', /[پچژگ]/gu],
  ['ur', /[ٹڈڑے]/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['pa', /\p{Script=Gurmukhi}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
]
const LATIN = /[a-zà-ɏ]/i
const NOT_ASCII = /[^\0-\x7f]/
const OTHER_SCRIPT = /[\u0370-\u1fff\u2e80-\ud7ff]/
const MAY_HAVE_ADDRESS = /:\/\/|www\.|@|</i
/** What isn't written in a language: links, e-mail addresses, tags of HTML. "Com" and "x" are words of some. */
const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+|\S+@\S+|<[^<>]{1,200}>/gi
/** Letters that settle it, by how much a word of the text would. */
const LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['tr', /[ğıİşŞĞ]/u],
  ['es', /[ñ¿¡]/iu],
  ['de', /[ß]/u],
  ['pl', /[ąęłśźż]/iu],
  ['pt', /[ãõ]/iu],
  ['vi', /[ơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệ]/iu],
  ['ro', /[șț]/iu],
  ['cs', /[ěřů]/iu],
  ['hu', /[őű]/iu],
]

/** Of folded words, which no other of these languages has: "yapabiliyorum", "muyum", "saatleriniz". */
const TURKISH_ENDING = /..[iu]yor(um|sun|uz|sunuz|lar|du[mkn]?)?$|^m[iu](y[iu]m|y[iu]z|s[iu]n[iu]z)$|...n[iu]z$/

const LANGUAGES = Object.keys(FUNCTION_WORDS)
const TURKISH = LANGUAGES.indexOf('tr')

/** Places in `LANGUAGES`. */
const languagesOf = new Map<string, readonly number[]>()
Object.values(FUNCTION_WORDS).forEach((words, language) => {
  for (const word of words.split(/\s+/)) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
})

/**
 * The language of a text by its script, or by the function words and letters of 17 Latin-script languages. Whoever has
 * the text's words already may give them.
 */
export function identifyLanguage(text: string, words?: readonly Token[]): IdentifiedLanguage {
  const beginning = text.length <= CHARACTERS_READ ? text : text.slice(0, CHARACTERS_READ)
  const part = MAY_HAVE_ADDRESS.test(beginning) ? beginning.replace(ADDRESS, ' ') : beginning
  const read = () => (part === text && words ? words : tokenize(part, WORDS_READ))
  if (OTHER_SCRIPT.test(part)) return byScript(part, read)
  return LATIN.test(part) ? byWords(part, read()) : UNDETERMINED
}

function byScript(text: string, words: () => readonly Token[]): IdentifiedLanguage {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const [language, script] of SCRIPTS) {
    const found = text.match(script)?.length ?? 0
    const isPart = language === 'uk' || language === 'fa' || language === 'ur' || language === 'ja'
    if (found > 0 && found >= letters * (isPart ? 0.02 : 0.4)) return { language, confidence: 0.9 }
  }
  return LATIN.test(text) ? byWords(text, words()) : UNDETERMINED
}

function byWords(text: string, words: readonly Token[]): IdentifiedLanguage {
  const votes = new Float64Array(LANGUAGES.length)
  for (let place = 0; place < Math.min(words.length, WORDS_READ); place++) vote(votes, words[place]?.folded ?? '')
  if (NOT_ASCII.test(text)) voteByLetters(votes, text)
  const { best, first, second } = leaders(votes)
  if (first < 0.5) return UNDETERMINED
  const lead = (first - second) / first
  if (lead < 0.15) return UNDETERMINED
  const confidence = Math.min(0.99, lead * (1 - 0.5 ** (1 + first)))
  return { language: LANGUAGES[best] ?? 'und', confidence: Math.round(confidence * 100) / 100 }
}

function vote(votes: Float64Array, folded: string): void {
  const languages = languagesOf.get(folded)
  if (languages) for (const language of languages) add(votes, language, 1 / languages.length)
  else if (isTurkishEnding(folded)) add(votes, TURKISH, 1)
}

function voteByLetters(votes: Float64Array, text: string): void {
  for (const [language, letters] of LETTERS) if (letters.test(text)) add(votes, LANGUAGES.indexOf(language), 2)
}

/** The ending is looked for in words that may have it only: most don't. */
function isTurkishEnding(folded: string): boolean {
  const may = folded.startsWith('m') || folded.endsWith('z') || folded.includes('yor')
  return may && TURKISH_ENDING.test(folded)
}

function add(votes: Float64Array, language: number, weight: number): void {
  votes[language] = (votes[language] ?? 0) + weight
}

function leaders(votes: Float64Array) {
  let [best, first, second] = [0, 0, 0]
  for (let language = 0; language < votes.length; language++) {
    const sum = votes[language] ?? 0
    if (sum > first) [best, first, second] = [language, sum, first]
    else if (sum > second) second = sum
  }
  return { best, first, second }
}
