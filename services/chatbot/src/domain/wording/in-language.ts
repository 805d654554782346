import type { DialogueState } from '../dialogue-state.ts'
import type { Heard } from '../heard.ts'
import { en } from './en.ts'
import { tr } from './tr.ts'
import type { Language, Wording } from './wording.ts'

const WORDINGS: Readonly<Record<Language, Wording>> = { en, tr }

/** English where nothing is known. */
export const wordingIn = (language: Language = 'en'): Wording => WORDINGS[language]

/** A message of fewer words than this says too little to change the language of a conversation. */
const TELLING_WORDS = 3

/** The language that the message asks for, or that it is in, when the bot has it and the message is long enough to tell; else the conversation's. */
export function languageOf(detected: string | undefined, heard: Heard, state: DialogueState): Language | undefined {
  if (heard.asksForLanguage) return heard.asksForLanguage
  if (heard.isTurkish) return 'tr'
  if (detected !== 'en' && detected !== 'tr') return state.language
  return state.language !== undefined && heard.words < TELLING_WORDS ? state.language : detected
}
