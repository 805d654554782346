import { putOrder } from '@customer-service/contracts/chatbot'
import { putArticle } from '@customer-service/contracts/knowledge'
import { putDestination, putRule } from '@customer-service/contracts/routing'
import { Compile } from 'typebox/compile'
import { describe, expect, it } from 'vitest'
import { demoArticles } from './articles/index.ts'
import { demoRequests } from './demo-requests.ts'
import { demoDepartments, demoRules } from './departments.ts'
import { demoOrders } from './orders.ts'

const NOW = new Date('2026-11-21T10:00:00Z')
const CONTRACTS = [putArticle, putOrder, putDestination, putRule].map(({ url, schema }) => ({
  path: new RegExp(`^${url.replace(/:[a-z_]+/, '([^/]+)')}$`),
  body: Compile(schema.body),
}))

function problemsOf(path: string, body: object): string[] {
  const contract = CONTRACTS.find((candidate) => candidate.path.test(path))
  if (!contract) return [`no contract for ${path}`]
  return contract.body.Errors(body).map(({ instancePath, message }) => `${path}${instancePath} ${message}`)
}

describe('demo shop', () => {
  it('sends only what the contracts take', () => {
    expect(demoRequests(NOW).flatMap(({ path, body }) => problemsOf(path, body))).toEqual([])
  })

  it('uses each id once', () => {
    const ids = [
      ...demoArticles.map(({ id }) => id),
      ...demoOrders(NOW).map(({ order_id }) => order_id),
      ...demoDepartments.map(({ destination_id }) => destination_id),
      ...demoRules.map(({ rule_id }) => rule_id),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has 40 articles in English and 20 in Turkish, of 80 to 250 words, with those of the user guide', () => {
    expect(demoArticles).toHaveLength(60)
    for (const { id, content } of demoArticles) {
      const words = content.split(/\s+/).length
      expect.soft(words, id).toBeGreaterThanOrEqual(80)
      expect.soft(words, id).toBeLessThanOrEqual(250)
    }
    expect(demoArticles.find(({ id }) => id === 'kb-12345')).toMatchObject({
      title: 'How to Return a Damaged Product',
      category: 'returns',
      author: 'support_team',
      related_articles: ['kb-12346', 'kb-12350'],
    })
    expect(demoArticles.find(({ id }) => id === 'kb-12346')?.title).toBe('Refund Policy for Damaged Items')
  })

  it('relates articles to existing ones only, never to themselves', () => {
    const ids = new Set(demoArticles.map(({ id }) => id))
    for (const { id, related_articles = [] } of demoArticles) {
      expect
        .soft(
          related_articles.filter((related) => !ids.has(related) || related === id),
          id,
        )
        .toEqual([])
    }
  })

  it('writes every article before one that refers to it, with all orders in between', () => {
    const paths = demoRequests(NOW).map(({ path }) => path)
    const lastFirstWrite = Math.max(...demoArticles.map(({ id }) => paths.indexOf(`/knowledge/articles/${id}`)))
    const firstReference = demoRequests(NOW).findIndex(({ body }) => 'related_articles' in body)
    expect(firstReference - lastFirstWrite).toBeGreaterThan(30)
  })

  it('routes every rule to a department that exists', () => {
    const departments = new Set(demoDepartments.map(({ destination_id }) => destination_id))
    expect(demoRules.filter(({ destination }) => !departments.has(destination))).toEqual([])
  })

  it('has 30 orders in every status, none of which is ahead of its time', () => {
    const orders = demoOrders(NOW)
    expect(orders).toHaveLength(30)
    expect(new Set(orders.map(({ order }) => order.status)).size).toBe(8)
    const late = orders.filter(({ order: { placed_at, shipped_at, delivered_at } }) =>
      [placed_at, shipped_at, delivered_at].some((time) => time !== undefined && new Date(time) > NOW),
    )
    expect(late).toEqual([])
  })

  it('CHT-13 places ORD-9876 on the last 15 March, in processing, to ship within two days', () => {
    const sample = (now: string) => demoOrders(new Date(now))[0]
    expect(sample('2026-11-21T10:00:00Z')).toMatchObject({
      order_id: 'ORD-9876',
      order: { user_id: 'user123', status: 'processing', placed_at: '2026-03-15T10:12:00Z', ships_within_days: 2 },
    })
    expect(sample('2027-02-01T00:00:00Z')?.order.placed_at).toBe('2026-03-15T10:12:00Z')
  })
})
