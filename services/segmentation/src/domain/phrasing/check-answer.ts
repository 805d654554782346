import { fold, identifyLanguage, stem } from '@customer-service/language'
import type { Article } from '../analysis/found-answer.ts'
import type { Language } from '../analysis/language.ts'
import { capitalsIn } from './capitals.ts'
import type { Objection } from './check-explanation.ts'
import { figuresIn } from './figures.ts'
import { labelsIn } from './label-words.ts'
import { numberWordsIn } from './number-words.ts'
import { outsideWordsIn } from './outside-words.ts'
import { type Reading, read } from './reading.ts'

const MOST_CHARACTERS = 1_500
/** Of the longer words of an answer, so many must come from the articles or the question. */
const LEAST_FROM_SOURCES = 0.5
const LONGER = 4
/** Turkish words are compared by their beginnings: what follows are mostly endings. */
const COMPARED = 5
/** Beside the characters of the articles: a plain answer needs no others. */
const PLAIN = new Set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZçğıöşüÇĞİÖŞÜ .,;:!?\'"()-')

/**
 * What speaks against sending a model's answer to a question; undefined when nothing does. Its figures, numbers in words,
 * currencies, times, labels and names must stand in the articles that it was given, and most of its words, too.
 */
export function objectionToAnswer(
  written: string,
  question: string,
  articles: readonly Article[],
  language: Language,
): Objection | undefined {
  const answer = read(written)
  if (written.length > MOST_CHARACTERS) return 'length'
  const source = read(articles.map(({ title, content }) => `${title}. ${content}`).join(' '))
  const characters = new Set(source.text)
  if ([...answer.text].some((character) => !PLAIN.has(character) && !characters.has(character))) return 'characters'
  if (![language, 'und'].includes(identifyLanguage(answer.text).language)) return 'language'
  if (isBeyond(figuresIn(answer.text), figuresIn(source.text))) return 'figure'
  if (isBeyond(numberWordsIn(answer, language), numberWordsIn(source, language))) return 'number_word'
  if (isBeyond(outsideWordsIn(answer), outsideWordsIn(source))) return 'outside_word'
  if (hasOtherLabel(answer, source)) return 'label'
  if (isBeyond(capitalsIn(answer.text).map(fold), wordsIn(`${source.text} ${question}`))) return 'name'
  return isGrounded(answer, `${source.text} ${question}`) ? undefined : 'ungrounded'
}

const isBeyond = (stated: readonly string[], known: readonly string[]): boolean =>
  !new Set(stated).isSubsetOf(new Set(known))

function hasOtherLabel(answer: Reading, source: Reading): boolean {
  const known = labelsIn(source)
  const labels = new Set(known.flatMap(({ labels }) => labels))
  const said = new Set(known.map(({ said }) => said))
  return labelsIn(answer).some((label) => !said.has(label.said) && !label.labels.some((own) => labels.has(own)))
}

const wordsIn = (text: string): readonly string[] => (text.match(/\p{L}+/gu) ?? []).map(fold)

function isGrounded(answer: Reading, sources: string): boolean {
  const beginnings = (words: readonly string[]) =>
    words.filter((word) => word.length >= LONGER).map((word) => stem(word).slice(0, COMPARED))
  const known = new Set(beginnings(wordsIn(sources)))
  const used = beginnings(wordsIn(answer.text))
  return used.filter((word) => known.has(word)).length >= used.length * LEAST_FROM_SOURCES
}
