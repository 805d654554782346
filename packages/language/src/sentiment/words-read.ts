import type { SentimentModel } from '../mood/mood-model.ts'
import { mayBeMessage, meantTokens, readMood } from '../mood/mood-reading.ts'
import { outside, type Span } from '../text/spans.ts'
import type { Token } from '../text/tokens.ts'
import { courtesiesIn } from './courtesies.ts'
import type { Impression } from './impression.ts'
import { impressions } from './impressions.ts'
import { ironiesIn } from './ironies.ts'
import { statedRatings } from './stated-ratings.ts'
import { turnsOfPhrase } from './turns-of-phrase.ts'

/** A text as its mood is read. */
export interface WordsRead {
  /** The model, where it reads the language. */
  readonly reader: SentimentModel | undefined
  /** Whose lexicon reads it: ISO 639-1. */
  readonly lexicon: string
  /** With spaces where mere courtesy stood. */
  readonly text: string
  readonly tokens: readonly Token[]
  readonly found: readonly Impression[]
}

interface Reader {
  /** ISO 639-1 or `und`. */
  readonly language: string
  readonly model: SentimentModel | undefined
  readonly outright: readonly Impression[]
}

const LETTER = /\p{L}/u
/** More of a kind say no more, and each is compared with every word. */
const MOST = 50

/** Reads a text without the courtesies of customers, and with what it says outright. */
export function wordsRead(
  text: string,
  typed: readonly Token[],
  language: string,
  model: SentimentModel | undefined,
): WordsRead {
  const outright = saidOutright(text, typed)
  const reader: Reader = { language, model, outright }
  const courtesies = courtesiesIn(text, typed).slice(0, MOST)
  if (courtesies.length === 0) return readBy(reader, text, typed)
  const rest = readBy(reader, blanked(text, courtesies), outside(typed, courtesies))
  return rest.tokens.length > 0 && meansItsThanks(rest) ? readBy(reader, text, typed) : rest
}

function saidOutright(text: string, typed: readonly Token[]): readonly Impression[] {
  return [...ironiesIn(typed), ...statedRatings(text, typed), ...turnsOfPhrase(typed)].slice(0, MOST)
}

/** People who write in forums mean the thanks that customers say out of courtesy. */
function meansItsThanks({ reader, text, tokens, found }: WordsRead): boolean {
  return reader !== undefined && !mayBeMessage(readMood(reader, text, tokens, found))
}

/** A text too short to tell its language is read as Turkish where only that lexicon knows its words, else as English. */
function readBy({ language, model, outright }: Reader, text: string, typed: readonly Token[]): WordsRead {
  const by = (lexicon: string, tokens: readonly Token[]): WordsRead => {
    const found = withOutright(impressions(text, tokens, lexicon), outright)
    return { reader: undefined, lexicon, text, tokens, found }
  }
  if (language !== 'en' && language !== 'und') return by(language, typed)
  const english = by('en', model ? meantTokens(model, text, typed) : typed)
  const turkish = language === 'und' && english.found.length === 0 ? by('tr', typed) : undefined
  if (turkish && turkish.found.length > 0) return turkish
  return english.found.length === 0 && !hasLetters(typed) ? english : { ...english, reader: model }
}

/** Numbers alone have no mood, however many: a model would guess. */
function hasLetters(tokens: readonly Token[]): boolean {
  return tokens.some(({ folded }) => LETTER.test(folded))
}

/** The words of what is said outright aren't meant by themselves. */
function withOutright(found: readonly Impression[], outright: readonly Impression[]): readonly Impression[] {
  return outright.length === 0 ? found : [...outside(found, outright), ...outright]
}

/** The text with as many spaces in place of the spans. */
function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}
