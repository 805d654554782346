import type { PromptReply } from '@customer-service/contracts/segmentation'
import { identifyLanguage } from '@customer-service/language'
import { findInGuide, whatCanBeAsked } from './guide/guide.ts'
import type { Language } from './language.ts'

/** The answer of the built-in guide to a question; when it has none, what can be asked. */
export function guideReply(prompt: string, preferred: Language): PromptReply {
  const language = promptLanguage(prompt, preferred)
  const article = findInGuide(prompt, language)
  if (article === undefined) return { response: whatCanBeAsked(language) }
  return { response: article.content, sources: [{ id: article.id, title: article.title }] }
}

/** A question is answered in its own language where the text tells it. */
function promptLanguage(prompt: string, preferred: Language): Language {
  const { language } = identifyLanguage(prompt)
  return language === 'en' || language === 'tr' ? language : preferred
}
