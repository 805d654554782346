import { identifyLanguage } from '@customer-service/language'
import type { FoundAnswer } from './found-answer.ts'
import { findInGuide, whatCanBeAsked } from './guide/guide.ts'
import type { Language } from './language.ts'

/** The answer of the built-in guide to a question; when it has none, what can be asked. */
export function guideReply(prompt: string, language: Language): FoundAnswer {
  const article = findInGuide(prompt, language)
  if (article === undefined) return { articles: [], reply: { response: whatCanBeAsked(language) } }
  const { id, title, content } = article
  return { articles: [article], reply: { response: content, sources: [{ id, title }] } }
}

/** A question is answered in its own language where the text tells it. */
export function promptLanguage(prompt: string, preferred: Language): Language {
  const { language } = identifyLanguage(prompt)
  return language === 'en' || language === 'tr' ? language : preferred
}
