import { tokenize } from '../text/tokens.ts'
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
const OTHER_SCRIPT = /[\u0370-\u1fff\u2e80-\ud7ff]/
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

const languagesOf = new Map<string, readonly string[]>()
for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
  for (const word of words.split(/\s+/)) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])
}

/** The language of a text by its script, or by the function words and letters of 17 Latin-script languages. */
export function identifyLanguage(text: string): IdentifiedLanguage {
  const part = text.slice(0, CHARACTERS_READ)
  if (OTHER_SCRIPT.test(part)) return byScript(part)
  return LATIN.test(part) ? byWords(part) : UNDETERMINED
}

function byScript(text: string): IdentifiedLanguage {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  for (const [language, script] of SCRIPTS) {
    const found = text.match(script)?.length ?? 0
    const isPart = language === 'uk' || language === 'fa' || language === 'ur' || language === 'ja'
    if (found > 0 && found >= letters * (isPart ? 0.02 : 0.4)) return { language, confidence: 0.9 }
  }
  return LATIN.test(text) ? byWords(text) : UNDETERMINED
}

function byWords(text: string): IdentifiedLanguage {
  const votes = new Map<string, number>()
  const words = tokenize(text, WORDS_READ)
  for (const { folded } of words) {
    const languages = languagesOf.get(folded) ?? []
    for (const language of languages) vote(votes, language, 1 / languages.length)
    if (languages.length === 0 && TURKISH_ENDING.test(folded)) vote(votes, 'tr', 1)
  }
  for (const [language, letters] of LETTERS) if (letters.test(text)) vote(votes, language, 2)
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a)
  if (!first || first[1] < 0.5) return UNDETERMINED
  const lead = (first[1] - (second?.[1] ?? 0)) / first[1]
  if (lead < 0.15) return UNDETERMINED
  const confidence = Math.min(0.99, lead * (1 - 0.5 ** (1 + first[1])))
  return { language: first[0], confidence: Math.round(confidence * 100) / 100 }
}

function vote(votes: Map<string, number>, language: string, weight: number): void {
  votes.set(language, (votes.get(language) ?? 0) + weight)
}
