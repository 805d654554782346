import type { TestService } from '@customer-service/core/testing'
import type { World } from './valid-value.ts'

const DAYS = ['2026-02-12', '2026-02-12T10:00:00']

/** What means something in the fields of these names, where other texts are refused or find nothing. */
const WORDS: World = {
  as_of: DAYS,
  start: DAYS,
  end: DAYS,
  start_date: DAYS,
  end_date: DAYS,
  start_time: DAYS,
  end_time: DAYS,
  sent_at: DAYS,
  registeredAt: DAYS,
  lastPurchase: DAYS,
  metrics: ['sentiment,issues'],
  principal: ['user/grace'],
  url: ['https://hooks.example.com/other'],
  email: ['other@example.com'],
  prompt: ['customers who bought at least twice in the last 6 months'],
  car_model: ['*'],
  policy: [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'customer-service:*', Resource: '*' }] }],
  order_id: ['ORD-9876'],
  customer_id: ['C1'],
  destination_id: ['orders_team'],
  destination: ['orders_team'],
  rule_id: ['late'],
  intent_set: ['own'],
  article_id: ['kb-returns'],
  file: [
    'USER_ID,AGE,CITY\nC1,33,Ankara\nC2,200,\n"C3',
    'ITEM_ID,FAMILY\ni1,car\n,\n',
    'USER_ID,ITEM_ID,EVENT_TYPE,EVENT_VALUE,TIMESTAMP\nC1,i1,purchase,1e400,1700000000\nC1,,email_open,,1700000000',
    '{"userId":"C1"}\n[]\n{',
    '\ufeff',
    '\u0000',
  ],
}

/** Makes one of everything that callers can make, and gives its ids beside words that mean something. */
export async function makeWorld(t: TestService): Promise<World> {
  const world: Record<string, readonly string[]> = {}
  const make = async (method: string, path: string, body?: object): Promise<Readonly<Record<string, string>>> => {
    const answer = await t.call(method, path, body)
    if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.raw}`)
    for (const [name, value] of Object.entries(answer.body)) {
      if (name.endsWith('_id') && typeof value === 'string') world[name] = [value]
    }
    return answer.body
  }
  const article = { title: 'How to return a product', content: 'Send it back within 30 days.', category: 'returns' }
  await make('PUT', '/knowledge/articles/kb-returns', article)
  const { questions } = await make('POST', '/knowledge/articles/kb-returns/questions', { questions: ['Too small?'] })
  await make('PUT', '/routing/destinations/orders_team', { name: 'Orders', agents: 2, average_handling_seconds: 60 })
  await make('PUT', '/routing/rules/late', { terms: ['late'], destination: 'orders_team', order: 1 })
  await make('PUT', '/routing/intents/own', { intents: [], out_of_scope: ['weather'] })
  await make('PUT', '/chatbot/orders/ORD-9876', { status: 'shipped', placed_at: '2026-11-01T10:00:00Z' })
  await make('POST', '/chatbot/conversation', { user_id: 'ada', initial_message: 'I want to talk to a person' })
  await make('POST', '/escalation/cases', { user_id: 'ada', issue_summary: 'Too late' })
  await make('POST', '/sentiment/analyze', { text: 'That was bad' })
  await make('POST', '/routing/inquiries', { inquiry_text: 'Where is my order?' })
  const period = { start: '2026-11-01', end: '2026-11-20' }
  await make('POST', '/analytics/reports', { report_type: 'sentiment_trend', time_period: period, format: 'json' })
  await make('POST', '/auth/access-keys', { principal: 'user/grace' })
  await t.callRaw('POST', '/segmentation/users', 'USER_ID,AGE\nC1,33\n', 'text/csv')
  await make('POST', '/segmentation/segments', { name: 'Grown up', prompt: 'customers older than 30' })
  const hook = { url: 'https://hooks.example.com/a', events: ['escalation.created'], secret: 'a-secret' }
  const { webhook_id } = await make('POST', '/webhook/configure', hook)
  await make('POST', `/webhook/${webhook_id}/test`)
  await make('POST', '/notifications/email/configure', { email: 'ada@example.com', events: ['escalation.created'] })
  const [taught] = questions as unknown as readonly { readonly question_id: string }[]
  return { ...world, ...WORDS, ...(taught && { question_id: [taught.question_id] }) }
}
