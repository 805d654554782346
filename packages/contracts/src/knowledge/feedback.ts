import { type Static, Type } from 'typebox'
import { Strict, Text, Timestamp, UserId } from '../common.ts'
import { ArticleId } from './http.ts'

const MOST_TAUGHT = 30

export type Signal = Static<typeof Signal>
/** What a customer did with a search result, or said of an answer. */
export const Signal = Type.Enum(['clicked', 'helpful', 'not_helpful', 'accepted', 'rejected'])

export type GiveFeedback = Static<typeof GiveFeedback>
export const GiveFeedback = Strict({
  query: Text(2_000, 'What was searched for, or asked'),
  article_id: ArticleId,
  signal: Signal,
  user_id: Type.Optional(UserId),
})

export type FeedbackTaken = Static<typeof FeedbackTaken>
export const FeedbackTaken = Strict({
  article_id: Type.String(),
  question: Type.String({ description: 'As it is kept; personal data is masked' }),
  question_id: Type.String(),
  learned: Type.Boolean({ description: 'Whether the article is found by this question by now' }),
})

export type LearnedQuestion = Static<typeof LearnedQuestion>
export const LearnedQuestion = Strict({
  question_id: Type.String(),
  question: Type.String(),
  source: Type.Enum(['customers', 'team'], { description: 'Whose doing it is' }),
  since: Timestamp,
  until: Type.Optional({
    ...Timestamp,
    description: 'When it is unlearned, unless more feedback comes; absent for what the team taught',
  }),
})

const articleParams = Strict({ article_id: ArticleId })

export const giveFeedback = {
  method: 'POST',
  url: '/knowledge/feedback',
  config: { action: 'GiveFeedback', audit: 'feedback_given' },
  schema: {
    summary: 'Say what a customer did with an article that a search found: clicked it, found it helpful or not',
    body: GiveFeedback,
    response: { 200: FeedbackTaken },
  },
} as const

export const listQuestions = {
  method: 'GET',
  url: '/knowledge/articles/:article_id/questions',
  config: { action: 'GetArticle' },
  schema: {
    summary: 'The questions that an article is found by because it answered them, and those that were forgotten',
    params: articleParams,
    response: {
      200: Strict({
        article_id: Type.String(),
        questions: Type.Array(LearnedQuestion),
        forgotten: Type.Array(Strict({ question_id: Type.String(), question: Type.String(), forgotten_at: Timestamp })),
      }),
    },
  },
} as const

export const teachArticle = {
  method: 'POST',
  url: '/knowledge/articles/:article_id/questions',
  config: { action: 'TeachArticle', audit: 'article_taught' },
  schema: {
    summary: "Tell questions that an article answers, in customers' words: searches find it by them at once",
    params: articleParams,
    body: Strict({ questions: Type.Array(Text(300), { minItems: 1, maxItems: MOST_TAUGHT }) }),
    response: { 200: Strict({ article_id: Type.String(), questions: Type.Array(LearnedQuestion) }) },
  },
} as const

export const forgetQuestion = {
  method: 'DELETE',
  url: '/knowledge/articles/:article_id/questions/:question_id',
  config: { action: 'TeachArticle', audit: 'question_forgotten' },
  schema: {
    summary: "Unlearn a question; feedback doesn't bring it back, teaching it does",
    params: Strict({ article_id: ArticleId, question_id: Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' }) }),
    response: { 200: Strict({ article_id: Type.String(), question_id: Type.String() }) },
  },
} as const
