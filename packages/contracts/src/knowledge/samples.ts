import type { Article, SearchResults, WriteArticle } from './http.ts'

/** What the user guide prints, as examples in the document of the API; fields that it doesn't print are ours. */
export const articleSample: Article = {
  id: 'kb-12345',
  title: 'How to Return a Damaged Product',
  content: 'To return a damaged product, please follow these steps...',
  category: 'returns',
  metadata: {
    last_updated: '2025-01-15T10:30:00Z',
    views: 1245,
    author: 'support_team',
    related_articles: ['kb-12346', 'kb-12350'],
    version: 3,
  },
  steps: [
    {
      step: 1,
      title: 'Contact Customer Service',
      description: 'Reach out to our team through chat, email, or phone.',
    },
    { step: 2, title: 'Provide Order Details', description: 'Have your order number ready for faster service.' },
  ],
}

export const writeArticleSample: WriteArticle = {
  title: articleSample.title,
  content: articleSample.content,
  category: articleSample.category,
  author: 'support_team',
  steps: articleSample.steps.map(({ title, description }) => ({ title, description })),
}

export const searchSample: SearchResults = {
  results: [
    {
      id: 'kb-12345',
      title: 'How to Return a Damaged Product',
      content: 'To return a damaged product, please follow these steps...',
      category: 'returns',
      relevance_score: 0.92,
      metadata: { last_updated: '2025-01-15T10:30:00Z', views: 1245 },
    },
    {
      id: 'kb-12346',
      title: 'Refund Policy for Damaged Items',
      content: 'Our policy for damaged items ensures you receive...',
      category: 'returns',
      relevance_score: 0.84,
      metadata: { last_updated: '2025-02-02T14:15:00Z', views: 987 },
    },
  ],
  total: 12,
  page: 1,
  limit: 10,
  offset: 0,
}
