import { demoArticles } from './articles/index.ts'
import { demoDepartments, demoRules } from './departments.ts'
import { demoOrders } from './orders.ts'

export interface DemoRequest {
  readonly method: 'PUT'
  readonly path: string
  readonly body: object
}

/**
 * What to send to a platform to make it the invented shop Brackenway Outfitters, in this order: what a request refers to
 * comes long before it. Sent again, it writes the same; only the times of the orders follow `now`.
 */
export function demoRequests(now: Date): readonly DemoRequest[] {
  return [
    ...demoDepartments.map(({ destination_id, ...body }) => put(`/routing/destinations/${destination_id}`, body)),
    // Articles refer to one another in circles: first all of them, then what they are related to.
    ...demoArticles.map(({ id, related_articles: _, ...body }) => put(`/knowledge/articles/${id}`, body)),
    ...demoOrders(now).map(({ order_id, order }) => put(`/chatbot/orders/${order_id}`, order)),
    ...demoRules.map(({ rule_id, ...body }) => put(`/routing/rules/${rule_id}`, body)),
    ...demoArticles.map(({ id, ...body }) => put(`/knowledge/articles/${id}`, body)),
  ]
}

const put = (path: string, body: object): DemoRequest => ({ method: 'PUT', path, body })
