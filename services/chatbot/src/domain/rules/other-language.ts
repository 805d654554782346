import { moveOn } from '../dialogue-state.ts'
import { fail } from '../fail.ts'
import type { Situation } from '../situation.ts'
import { say as text, turn } from '../turn.ts'
import { OTHER_LANGUAGES } from '../wording/other-languages.ts'
import type { Rule } from './rule.ts'

/** A message in a language that the bot doesn't speak: it says so, in that language when it has the sentence. */
export const otherLanguage: Rule = (situation) => {
  const { state, say } = situation
  const language = foreignLanguage(situation)
  if (language === undefined) return undefined
  return fail(
    situation,
    turn({
      outcome: 'not_known',
      response: [OTHER_LANGUAGES[language], say.languages].filter((sentence) => sentence !== undefined).join('\n'),
      closing: say.offerPerson,
      actions: [text(say.talkToPerson)],
      next: moveOn(state, { expecting: 'person_offer' }),
    }),
  )
}

/** The language of the message, where it is none of the bot's. */
export function foreignLanguage({ heard, mood, state }: Situation): string | undefined {
  if (!mood || !isOther(mood.language) || heard.isTurkish) return undefined
  if (heard.isLatin && heard.words < (state.language ? TELLING_WORDS : FEW_WORDS)) return undefined
  return mood.language
}

/** Fewer words of a Latin script may be anything: a name, a slip, slang. */
const FEW_WORDS = 3
/** Who has written in a language of the bot's before goes on in it. */
const TELLING_WORDS = 6

const isOther = (language: string): boolean => language !== 'en' && language !== 'tr' && language !== 'und'
