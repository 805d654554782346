import { createSearchIndex, type SearchIndex } from '@customer-service/language'
import type { Language } from '../language.ts'
import { english } from './english.ts'
import type { GuideArticle } from './guide-article.ts'
import { articleOfLabel } from './label-articles.ts'
import { turkish } from './turkish.ts'

/** From this relevance on, an article answers a question. */
export const ANSWER_RELEVANCE = 0.45

const ARTICLES: Readonly<Record<Language, readonly GuideArticle[]>> = { en: english, tr: turkish }
const INDEXES: Readonly<Record<Language, SearchIndex>> = { en: indexOf(english), tr: indexOf(turkish) }

/** The article of the built-in guide that answers a question about segmentation, if one does. */
export function findInGuide(question: string, language: Language): GuideArticle | undefined {
  const id = articleOfLabel(question) ?? bestHit(question, language)
  return ARTICLES[language].find((article) => article.id === id)
}

function bestHit(question: string, language: Language): string | undefined {
  const [best] = INDEXES[language].search(question, { limit: 1 }).hits
  return best !== undefined && best.score >= ANSWER_RELEVANCE ? best.id : undefined
}

/** What can be asked, for a question that nothing answers. */
export function whatCanBeAsked(language: Language): string {
  const titles = ARTICLES[language].map(({ title }) => title).join('; ')
  return language === 'tr'
    ? `Bu soruya yanıtım yok. Şu konularda yanıt verebilirim: ${titles}. Bir müşteriyi analiz etmek için customerData gönderin.`
    : `I have no answer to this question. I can answer questions about: ${titles}. To analyse a customer, send customerData.`
}

function indexOf(articles: readonly GuideArticle[]): SearchIndex {
  const index = createSearchIndex()
  for (const { id, title, keywords } of articles) index.put(id, { title, content: keywords, category: 'segmentation' })
  return index
}
