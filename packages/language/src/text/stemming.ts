import { identifyLanguage } from '../languages/identify-language.ts'
import { stem } from './stem.ts'
import { isStopWord } from './stop-words.ts'
import { isSmallStem, turkishStem } from './turkish-stem.ts'

/** By which language's rules the words of a text lose their endings; English ones where a language has none here. */
export type Stemming = 'english' | 'turkish'

/** The rules for a text, by its language. */
export function stemmingOf(text: string): Stemming {
  return identifyLanguage(text).language === 'tr' ? 'turkish' : 'english'
}

/** What a folded word is filed under. */
export function stemBy(stemming: Stemming, folded: string): string {
  return stemming === 'turkish' ? turkishStem(folded) : stem(folded)
}

/** Whether a folded word, with its stem by these rules, says little of what a text is about. */
export function isSmallBy(stemming: Stemming, folded: string, stemmed: string): boolean {
  return isStopWord(folded) || (stemming === 'turkish' && isSmallStem(stemmed))
}
