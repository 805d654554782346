import { prefixed } from '@customer-service/contracts'
import type { Article, ArticleSummary, Step, WriteArticle } from '@customer-service/contracts/knowledge'
import { toTimestamp } from '@customer-service/core'
import type { StoredArticle } from '../tables.ts'

/** `ada` of `user/ada`: who an article is by when its writer doesn't say. */
function authorOf(principal: string): string {
  return principal.slice(principal.indexOf('/') + 1)
}

export interface Writing {
  readonly id: string
  readonly revision: string
  readonly at: Date
  readonly by: string
}

/** The article as it will stand after the write. A replaced one keeps its time of creation and, unless told, its author. */
export function written(body: WriteArticle, before: StoredArticle | undefined, writing: Writing): StoredArticle {
  const at = writing.at.toISOString()
  return {
    id: writing.id,
    title: body.title,
    content: body.content,
    category: categoryName(body.category),
    author: body.author ?? before?.author ?? authorOf(writing.by),
    related_articles: relatedIds(body),
    steps: (body.steps ?? []).map(({ title, description }) => ({ title, description })),
    created_at: before?.created_at ?? at,
    updated_at: at,
    revision: writing.revision,
  }
}

/** One spelling of a category: composed characters, no space around. */
export function categoryName(category: string): string {
  return category.normalize('NFC').trim()
}

/** The ids an article points to, prefixed, in the given order. */
function relatedIds(body: WriteArticle): string[] {
  return (body.related_articles ?? []).map((id) => prefixed('kb', id))
}

/** The article as the API shows it. */
export function toArticle(article: StoredArticle, version: number, views: number): Article {
  return {
    id: article.id,
    title: article.title,
    content: article.content,
    category: article.category,
    metadata: {
      last_updated: lastUpdated(article),
      views,
      author: article.author,
      related_articles: [...article.related_articles],
      version,
    },
    steps: numbered(article.steps),
  }
}

/** Steps as the API shows them, numbered from 1. */
export function numbered(steps: StoredArticle['steps']): Step[] {
  return steps.map(({ title, description }, index) => ({ step: index + 1, title, description }))
}

export function toSummary(article: StoredArticle & { readonly version: number }, views: number): ArticleSummary {
  const { id, title, category, author, version } = article
  return { id, title, category, metadata: { last_updated: lastUpdated(article), views, author, version } }
}

export function lastUpdated(article: StoredArticle): string {
  return toTimestamp(new Date(article.updated_at))
}
