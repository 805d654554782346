import type { Language } from '../language.ts'
import type { Profile } from '../profile.ts'
import { english } from './english.ts'
import type { Sentences } from './sentences.ts'
import { turkish } from './turkish.ts'

const SENTENCES: Readonly<Record<Language, Sentences>> = { en: english, tr: turkish }

/** The analysis in words. Figures are written as in the JSON, in every language, so that they can be compared. */
export function explain(profile: Profile, language: Language): string {
  const sentences = SENTENCES[language]
  if (profile.mode === 'regular') return sentences.regular(profile).join(' ')
  return sentences[profile.mode === 'region' ? 'region' : 'newCustomer'](profile.analysis).join(' ')
}
