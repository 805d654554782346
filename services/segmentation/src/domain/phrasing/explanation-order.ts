import { explain } from '../analysis/explanation/explain.ts'
import type { Language } from '../analysis/language.ts'
import type { Profile } from '../analysis/profile.ts'
import { labelsOf } from './facts.ts'
import { withPlaces } from './names.ts'

const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', tr: 'Turkish' }

/** Asks for the embedded explanation in better words. It holds the analysis in our own sentences, and no name or id. */
export function explanationOrder(profile: Profile, language: Language) {
  const labels = labelsOf(profile).filter((label) => label !== 'new')
  return {
    instructions: [
      'You reword short texts about customer segments for the staff of a shop.',
      `Reword the text between <text> and </text> in ${LANGUAGES[language]}, in fluent plain sentences.`,
      'Keep everything that it says, and add nothing: no advice, no interpretation, no comparison of your own.',
      'Copy every figure exactly as it stands, in digits, together with what it counts. No number words, no percentages, no',
      'currencies, no dates, no rounding.',
      `Copy these labels exactly, and name no others, in no language: ${labels.join(', ')}.`,
      'Copy what stands in double brackets, such as [[category]], exactly: it is a place for a name.',
      'Write no lists, headings or markup. Answer with the reworded text alone.',
    ].join('\n'),
    text: `<text>${explain(withPlaces(profile), language)}</text>`,
  }
}
