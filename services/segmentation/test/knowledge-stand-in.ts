import { searchKnowledge } from '@customer-service/contracts/knowledge'
import type { ServiceModule } from '@customer-service/core'
import { Type } from 'typebox'

export interface Article {
  readonly id: string
  readonly title: string
  readonly content: string
}

/** A knowledge base whose search finds what a test says. */
export function knowledgeStandIn(find: (query: string, category?: string) => readonly Article[]): ServiceModule {
  const manifest = {
    name: 'knowledge',
    title: 'Knowledge',
    description: 'Articles',
    paths: ['/knowledge'],
    tables: [],
    publishes: [],
    subscribes: [],
    calls: [],
  }
  return {
    manifest,
    Config: Type.Object({}),
    open: () => ({
      manifest,
      reactions: [],
      routes(operations) {
        operations.query(searchKnowledge, async ({ query: { query, category, limit = 10 } }) => {
          const results = find(query, category).map((article) => ({
            ...article,
            category: 'segmentation',
            relevance_score: 0.8,
            metadata: { last_updated: '2026-01-01T00:00:00Z', views: 0 },
          }))
          return { results, total: results.length, page: 1, limit, offset: 0 }
        })
      },
    }),
  }
}
