import { Type } from 'typebox'
import { defineEvent, Strict, Timestamp } from '../common.ts'

/** An article was written, replaced or deleted: every process with a search index takes the change in. */
export const articleChanged = defineEvent(
  'article.changed',
  Strict({
    article_id: Type.String(),
    change: Type.Enum(['written', 'deleted']),
    version: Type.Integer({ minimum: 0 }),
    changed_at: Timestamp,
  }),
)

/** A search through the API found no good article. The question is masked: no personal data. */
export const searchMissed = defineEvent('search.missed', Strict({ question: Type.String(), searched_at: Timestamp }))

/** A customer said whether the bot's answer out of an article helped. The knowledge base learns from it. */
export const answerRated = defineEvent(
  'answer.rated',
  Strict({
    article_id: Type.String(),
    question: Type.String(),
    signal: Type.Enum(['accepted', 'rejected']),
    user_id: Type.String(),
  }),
)
