import { type Static, Type } from 'typebox'
import { ChosenId, Limit, Offset, position, Score, Strict, Text, Timestamp, Visible, withExample } from '../common.ts'
import { articleSample, searchSample, writeArticleSample } from './samples.ts'

export const ArticleId = ChosenId('kb')
export const Category = Visible(
  Type.String({
    minLength: 1,
    maxLength: 64,
    pattern: '^(?=.*\\S)[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]+$',
    description: 'returns',
  }),
)

export type Step = Static<typeof Step>
export const Step = Strict({ step: Type.Integer({ minimum: 1 }), title: Text(200), description: Text(2_000) })

const StepInput = Strict({ title: Text(200), description: Text(2_000) })

export type Article = Static<typeof Article>
export const Article = Strict({
  id: Type.String(),
  title: Type.String(),
  content: Type.String(),
  category: Type.String(),
  metadata: Strict({
    last_updated: Timestamp,
    views: Type.Integer({ minimum: 0 }),
    author: Type.String(),
    related_articles: Type.Array(Type.String()),
    version: Type.Integer({ minimum: 1 }),
  }),
  steps: Type.Array(Step),
})

export type ArticleSummary = Static<typeof ArticleSummary>
export const ArticleSummary = Strict({
  id: Type.String(),
  title: Type.String(),
  category: Type.String(),
  metadata: Strict({
    last_updated: Timestamp,
    views: Type.Integer({ minimum: 0 }),
    author: Type.String(),
    version: Type.Integer({ minimum: 1 }),
  }),
})

const writableFields = {
  title: Text(300),
  content: Text(100_000),
  category: Category,
  author: Type.Optional(Text(128)),
  related_articles: Type.Optional(Type.Array(ArticleId, { maxItems: 20 })),
  steps: Type.Optional(Type.Array(StepInput, { maxItems: 50 })),
}

export type WriteArticle = Static<typeof WriteArticle>
export const WriteArticle = Strict(writableFields)

export type PutArticle = Static<typeof PutArticle>
export const PutArticle = Strict({
  ...writableFields,
  expected_version: Type.Optional(
    Type.Integer({
      minimum: 0,
      description: 'The `metadata.version` you read, 0 for none: refused with 409 when somebody else wrote meanwhile',
    }),
  ),
})

export type Snippet = Static<typeof Snippet>
export const Snippet = Strict({
  text: Type.String(),
  matches: Type.Array(Strict({ start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 1 }) }), {
    description: 'Where the words of the query stand in `text`, in any of their forms; UTF-16 units',
  }),
})

export type SearchHit = Static<typeof SearchHit>
export const SearchHit = Strict({
  id: Type.String(),
  title: Type.String(),
  content: Type.String({
    description: 'The whole article, or its first 2,000 characters; fewer where the answer would pass 256 KB',
  }),
  category: Type.String(),
  relevance_score: Score,
  metadata: Strict({ last_updated: Timestamp, views: Type.Integer({ minimum: 0 }) }),
  snippet: Type.Optional({ ...Snippet, description: 'What of the article the query is about' }),
  steps: Type.Optional(Type.Array(Step, { description: 'Of an article with steps, unless they are too long' })),
})

export type SearchResults = Static<typeof SearchResults>
export const SearchResults = Strict({
  results: Type.Array(SearchHit),
  total: Type.Integer(),
  page: Type.Integer({ minimum: 1 }),
  limit: Type.Integer(),
  offset: Type.Integer(),
})

const articleParams = Strict({ article_id: ArticleId })

export const searchKnowledge = {
  method: 'GET',
  url: '/knowledge/search',
  config: { action: 'SearchKnowledge' },
  schema: {
    summary: 'Find the articles that answer a question, best first',
    querystring: Strict({
      query: Text(2_000),
      category: Type.Optional(Category),
      snippets: Type.Optional(
        Type.Boolean({ default: true, description: 'Whether hits show the part that fits best' }),
      ),
      limit: Limit(10, 100),
      offset: Offset,
    }),
    response: { 200: withExample(SearchResults, searchSample) },
  },
} as const

export const getArticle = {
  method: 'GET',
  url: '/knowledge/articles/:article_id',
  config: { action: 'GetArticle' },
  schema: {
    summary: 'An article; counts a view',
    params: articleParams,
    response: { 200: withExample(Article, articleSample) },
  },
} as const

export const listArticles = {
  method: 'GET',
  url: '/knowledge/articles',
  config: { action: 'ListArticles' },
  schema: {
    summary: 'The articles, last changed first; `sort=oldest` shows which to review next',
    querystring: Strict({
      category: Type.Optional(Category),
      sort: Type.Optional(Type.Enum(['newest', 'oldest'], { default: 'newest' })),
      limit: Limit(50, 100),
      offset: Offset,
    }),
    response: {
      200: Strict({
        articles: Type.Array(ArticleSummary),
        ...position,
      }),
    },
  },
} as const

export const listCategories = {
  method: 'GET',
  url: '/knowledge/categories',
  config: { action: 'ListArticles' },
  schema: {
    summary: 'The categories in use and how many articles each has',
    response: {
      200: Strict({ categories: Type.Array(Strict({ category: Type.String(), articles: Type.Integer() })) }),
    },
  },
} as const

export const createArticle = {
  method: 'POST',
  url: '/knowledge/articles',
  config: { action: 'CreateArticle', audit: 'article_created' },
  schema: {
    summary: 'Write an article',
    body: withExample(WriteArticle, writeArticleSample),
    response: { 201: withExample(Article, articleSample) },
  },
} as const

export const putArticle = {
  method: 'PUT',
  url: '/knowledge/articles/:article_id',
  config: { action: 'PutArticle', audit: 'article_written' },
  schema: {
    summary: 'Write an article under an id of your own, or replace one',
    params: articleParams,
    body: PutArticle,
    response: { 200: Article, 201: Article },
  },
} as const

export const deleteArticle = {
  method: 'DELETE',
  url: '/knowledge/articles/:article_id',
  config: { action: 'DeleteArticle', audit: 'article_deleted' },
  schema: {
    summary: 'Delete an article',
    params: articleParams,
    response: { 200: Strict({ id: Type.String() }) },
  },
} as const

export type UnansweredQuestion = Static<typeof UnansweredQuestion>
export const UnansweredQuestion = Strict({
  question: Type.String({ description: 'As first asked; personal data is masked' }),
  asked: Type.Integer({ minimum: 1 }),
  intent: Type.Optional(Type.String()),
  first_asked: Timestamp,
  last_asked: Timestamp,
  answered_by: Type.Optional(
    Strict({ id: Type.String(), relevance_score: Score }, 'The article that would answer it by now'),
  ),
})

export const listUnanswered = {
  method: 'GET',
  url: '/knowledge/unanswered',
  config: { action: 'ListUnansweredQuestions' },
  schema: {
    summary: 'Questions of this and the last two months that no article answered, asked most often first',
    querystring: Strict({ limit: Limit(50, 100), offset: Offset }),
    response: {
      200: Strict({
        questions: Type.Array(UnansweredQuestion),
        ...position,
      }),
    },
  },
} as const
