import { fold, identifyLanguage } from '@customer-service/language'
import type { Language } from '../analysis/language.ts'
import type { Profile } from '../analysis/profile.ts'
import { capitalsIn } from './capitals.ts'
import { contradicts } from './contradictions.ts'
import { labelsOf, numbersOf, spellingsOf } from './facts.ts'
import { figuresIn } from './figures.ts'
import { hasWrongKind } from './label-roles.ts'
import { labelsIn, tiersIn } from './label-words.ts'
import { leavesOut } from './mentions.ts'
import { MASK, masked, type Names, namesOf } from './names.ts'
import { numberWordsIn } from './number-words.ts'
import { outsideWordsIn, talkIn } from './outside-words.ts'
import { type Reading, read } from './reading.ts'
import { hasWrongRole } from './roles.ts'

/** Why a text can't go out. */
export type Objection =
  | 'length'
  | 'characters'
  | 'language'
  | 'figure'
  | 'number_word'
  | 'outside_word'
  | 'talk'
  | 'label'
  | 'name'
  | 'role'
  | 'contradiction'
  | 'left_out'
  | 'ungrounded'

const MOST_TIMES_LONGER = 2
/** English and Turkish letters, digits, and the marks of plain sentences. */
const PLAIN = /^[A-Za-zÇĞİÖŞÜçğıöşüÂÎÛâîû0-9 .,;:!?'"“”()…–—-]*$/
/** Spelled out letter by letter, a word would pass by what looks for words. */
const LONE_LETTER = /(?<![\p{L}\p{N}'])(?![aAoO])\p{L}(?![\p{L}'])/u

/**
 * What speaks against sending a text that a model wrote about a profile; undefined when nothing does. Every figure, every label
 * and every name in it must be one of the analysis or its basis, nothing may say the opposite, and what must be mentioned must
 * be there. When in doubt it objects: then the embedded text goes out, which is right.
 */
export function objectionTo(
  written: string,
  embedded: string,
  profile: Profile,
  language: Language,
): Objection | undefined {
  if (written.length > embedded.length * MOST_TIMES_LONGER) return 'length'
  const names = namesOf(profile)
  const reading = read(withoutHarmless(masked(written, names), names, language))
  if (written.includes(MASK) || !isPlain(reading)) return 'characters'
  if (identifyLanguage(reading.text).language !== language) return 'language'
  const figures = new Set(numbersOf(profile).flatMap((number) => spellingsOf(number, language)))
  if (figuresIn(reading.text).some((figure) => !figures.has(figure))) return 'figure'
  if (numberWordsIn(reading, language).length > 0) return 'number_word'
  if (outsideWordsIn(reading).length > 0) return 'outside_word'
  if (talkIn(reading).length > 0) return 'talk'
  const labels = labelsOf(profile)
  if (hasOtherLabel(reading, labels)) return 'label'
  if (capitalsIn(reading.text).some((word) => !labels.includes(word))) return 'name'
  if (hasWrongRole(reading, profile, language) || hasWrongKind(reading, profile)) return 'role'
  if (contradicts(reading, profile)) return 'contradiction'
  return leavesOut(written, reading, profile, names, language) ? 'left_out' : undefined
}

const isPlain = ({ text }: Reading): boolean => PLAIN.test(text.replaceAll(MASK, '')) && !LONE_LETTER.test(text)

function hasOtherLabel(reading: Reading, own: readonly string[]): boolean {
  if (labelsIn(reading).some(({ labels }) => !labels.some((label) => own.includes(label)))) return true
  const folded = own.map(fold)
  return tiersIn(reading).some((word) => !folded.some((label) => word.startsWith(label)))
}

/** Names written out count as names only when they state nothing themselves: a category may be called `Altın` or `500`. */
function withoutHarmless(text: string, names: Names, language: Language): string {
  return Object.values(names)
    .filter((name) => isHarmless(name, language))
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replace(whole(name), MASK), text)
}

function isHarmless(name: string, language: Language): boolean {
  const reading = read(name)
  const stated = [figuresIn(reading.text), numberWordsIn(reading, language), outsideWordsIn(reading), labelsIn(reading)]
  return isPlain(reading) && /\p{L}{3}/u.test(name) && stated.every((all) => all.length === 0)
}

const whole = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(name)}(?![\\p{L}\\p{N}])`, 'gu')
