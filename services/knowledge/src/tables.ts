import { DAY_SECONDS, dayOf, monthOf, unixSeconds } from '@customer-service/core'
import { defineCounters, defineTable } from '@customer-service/core/store'
import type { LearnedQuestion } from './domain/learned-questions.ts'
import type { Vote } from './domain/votes.ts'

export interface StoredArticle {
  readonly id: string
  readonly title: string
  readonly content: string
  readonly category: string
  readonly author: string
  readonly related_articles: readonly string[]
  readonly steps: readonly { readonly title: string; readonly description: string }[]
  /** ISO 8601 with milliseconds, like `updated_at`. */
  readonly created_at: string
  readonly updated_at: string
  /** New with every write, and never used twice: tells a search index whether it holds this text. */
  readonly revision: string
}

/** Listed by the month of their last change, of all categories or of one: `counts` says which months hold any. */
export const articles = defineTable<StoredArticle, 'byChange' | 'byCategory'>({
  name: 'knowledge_articles',
  key: (article) => [article.id],
  indexes: {
    byChange: (article) => [monthOf(article.updated_at), placeInMonth(article)],
    byCategory: (article) => [`${monthOf(article.updated_at)}/${article.category}`, placeInMonth(article)],
  },
})

const placeInMonth = (article: StoredArticle): string => `${article.updated_at}#${article.id}`

export interface ArticleChange {
  readonly article_id: string
  /** `learned`: not the article, but what is known of the questions that it answers. */
  readonly change: 'written' | 'deleted' | 'learned'
  readonly revision: string
  readonly at: string
}

export const CHANGES_KEPT_DAYS = 30

/** What was written when: a process reads here what the others did to the articles since it last looked. */
export const changes = defineTable<ArticleChange>({
  name: 'knowledge_changes',
  key: (change) => [dayOf(change.at), `${change.at}#${change.revision}`],
  expiresAt: (change) => secondsAfter(change.at, CHANGES_KEPT_DAYS + 1),
})

/**
 * `articles` by category (`categories`), by month of their last change (`months`, `months/<category>`),
 * and questions by the month they were last asked (`questions`).
 */
export const counts = defineCounters('knowledge_counts')

/** `views` of an article, under its id and the time it was created: an id that is used again starts at 0. */
export const views = defineCounters('knowledge_views')

export interface StoredQuestion {
  readonly question_id: string
  /** As first asked, personal data masked. */
  readonly question: string
  readonly intent?: string
  readonly asked: number
  readonly first_asked: string
  readonly last_asked: string
}

const QUESTIONS_KEPT_DAYS = 100

/** Unanswered questions, ranked within the month they were last asked. */
export const questions = defineTable<StoredQuestion, 'byAsked'>({
  name: 'knowledge_questions',
  key: (question) => [question.question_id],
  indexes: { byAsked: (question) => [monthOf(question.last_asked), rankOf(question)] },
  expiresAt: (question) => secondsAfter(question.last_asked, QUESTIONS_KEPT_DAYS),
})

/** Sorts descending to: asked most often first, ties by id. */
export function rankOf(question: StoredQuestion): string {
  return `${String(question.asked).padStart(12, '0')}#${question.question_id}`
}

export interface StoredLearning {
  readonly article_id: string
  /** Of the article: what was learned of one that was deleted says nothing of another with its id. */
  readonly created_at: string
  readonly learned: readonly LearnedQuestion[]
  /** Not learned again from customers. The latest last. */
  readonly forgotten: readonly ForgottenQuestion[]
  readonly revision: string
}

export interface ForgottenQuestion {
  readonly question_id: string
  readonly question: string
  readonly at: string
}

/** The partitions of `byPart`, which a process reads when it starts. */
export const LEARNING_PARTS = 16

/** What articles are found by because customers or the team said so. */
export const learnings = defineTable<StoredLearning, 'byPart'>({
  name: 'knowledge_learnings',
  key: (learning) => [learning.article_id],
  indexes: { byPart: ({ article_id }) => [partOf(article_id), article_id] },
})

export interface StoredVotes {
  /** `votesKey` of the article. */
  readonly article: string
  readonly question_id: string
  readonly votes: readonly Vote[]
  readonly last_at: string
}

const VOTES_KEPT_DAYS = 180

/** What customers said of an article as the answer to one question. */
export const votes = defineTable<StoredVotes>({
  name: 'knowledge_votes',
  key: ({ article, question_id }) => [article, question_id],
  // At the end of a day, so that votes of one day don't list the item anew.
  expiresAt: ({ last_at }) => secondsAfter(dayOf(last_at), VOTES_KEPT_DAYS + 1),
})

export function votesKey({ id, created_at }: Pick<StoredArticle, 'id' | 'created_at'>): string {
  return `${id}@${created_at}`
}

export interface StoredVoter {
  readonly voter: string
  readonly day: string
  readonly given: number
}

/** How much feedback somebody gave on a day. */
export const voters = defineTable<StoredVoter>({
  name: 'knowledge_voters',
  key: ({ voter, day }) => [voter, day],
  expiresAt: ({ day }) => secondsAfter(day, 2),
})

function partOf(articleId: string): string {
  let sum = 0
  for (let i = 0; i < articleId.length; i++) sum = (31 * sum + articleId.charCodeAt(i)) % 65_536
  return String(sum % LEARNING_PARTS)
}

function secondsAfter(time: string, days: number): number {
  return unixSeconds(new Date(time)) + days * DAY_SECONDS
}

export const tables = [articles, changes, counts, views, questions, learnings, votes, voters]
