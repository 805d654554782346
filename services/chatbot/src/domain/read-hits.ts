import { identifyLanguage, type Passage, passageFinder, remembering } from '@customer-service/language'
import { evidenceOf } from './answer-chance.ts'
import { chosen } from './choice.ts'
import { namesIntent } from './intent.ts'
import { spelledOut } from './plain-words.ts'
import type { KnowledgeHit, Situation } from './situation.ts'

/** An article with the passage of it that fits the question best. */
export interface ReadHit {
  readonly hit: KnowledgeHit
  readonly passage: Passage
  /** Its title names the intent that routing is sure of. */
  readonly namesIntent: boolean
}

const PASSAGE_LENGTH = 350
/** An article of less relevance is neither an answer nor something to offer. */
const LEAST_RELEVANCE = 0.05

/** The hits as they answer the question, best first; those in another language of the bot's only where there are no others. */
export function readHits(situation: Situation): readonly ReadHit[] {
  const { hits = [], heard, state, query = spelledOut(heard.text) } = situation
  const question = chosen(heard, state)?.kind === 'article' ? (state.question ?? query) : query
  const language = situation.say.locale.slice(0, 2)
  const worth = hits.filter(({ relevance_score }) => relevance_score >= LEAST_RELEVANCE)
  const own = worth.filter(
    ({ title, content }) => !isOther(languageOf(`${title} ${content}`.slice(0, TELLING_LENGTH)), language),
  )
  const isNamed = namesIntent(situation)
  const passageOf = passageFinder(question, { maxLength: PASSAGE_LENGTH })
  return (own.length > 0 ? own : worth)
    .map((hit) => ({
      hit,
      passage: passageOf(hit.content),
      namesIntent: isNamed(hit.title),
    }))
    .toSorted((a, b) => evidenceOf(b) - evidenceOf(a))
}

/** The same article as it answers another question. */
export const readFor = (query: string, { hit, namesIntent }: ReadHit): ReadHit => ({
  hit,
  namesIntent,
  passage: passageFinder(query, { maxLength: PASSAGE_LENGTH })(hit.content),
})

/** The beginning tells. */
const TELLING_LENGTH = 200

/** Of some thousand articles: those that customers ask about come again and again. */
const REMEMBERED_UNITS = 500_000

const languageOf = remembering((text) => identifyLanguage(text).language, REMEMBERED_UNITS)

const isOther = (language: string, spoken: string): boolean =>
  (language === 'en' || language === 'tr') && language !== spoken
