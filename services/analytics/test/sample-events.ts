import * as chatbot from '@customer-service/contracts/chatbot'
import * as escalation from '@customer-service/contracts/escalation'
import { inquiryRouted } from '@customer-service/contracts/routing'
import { sentimentAnalyzed } from '@customer-service/contracts/sentiment'
import { announce, type Write } from '@customer-service/core/store'
import { randomNumbers } from '@customer-service/language/random'

/** A believable shop: conversations over some days with moods, issues, endings and escalations, the same for each seed. */
export function sampleEvents(firstDay: string, days: number, perDay: number, seed = 1): readonly Write[] {
  const random = randomNumbers(seed)
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item => items[Math.floor(random() * items.length)] ?? items[0]
  const events: Write[] = []
  for (let day = 0; day < days; day++) {
    const start = Date.parse(`${firstDay}T00:00:00Z`) + day * 86_400_000
    const weekend = [0, 6].includes(new Date(start).getUTCDay()) ? 0.45 : 1
    const count = Math.round(perDay * weekend * (0.8 + 0.4 * random()))
    for (let index = 0; index < count; index++) {
      const id = `conv-sample${String(day).padStart(4, '0')}${String(index).padStart(6, '0')}`
      const at = start + Math.floor(random() * 82_000_000)
      const issue = ISSUES[Math.floor(random() ** 2 * ISSUES.length)] ?? ISSUES[0]
      events.push(...conversation(id, at, issue, random, pick))
    }
  }
  return events
}

const ISSUES = [
  { intent: 'order_status', mood: 0.62 },
  { intent: 'product_returns', mood: 0.45 },
  { intent: 'delivery_problem', mood: 0.31 },
  { intent: 'refund', mood: 0.38 },
  { intent: 'product_question', mood: 0.74 },
  { intent: 'payment', mood: 0.5 },
  { intent: 'account', mood: 0.58 },
  { intent: 'complaint', mood: 0.18 },
] as const

const AGENTS = ['support_team_lead', 'john.smith', 'ayşe.yılmaz', 'Kaşif Öztürk', 'returns_team'] as const

const time = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`
const clamp = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100

function conversation(
  id: string,
  at: number,
  issue: (typeof ISSUES)[number],
  random: () => number,
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item,
): readonly Write[] {
  const events: Write[] = []
  const user = { conversation_id: id, user_id: 'user-1' }
  const created_at = time(at)
  const channel = pick(['web', 'web', 'mobile', 'whatsapp', 'email'])
  events.push(announce(chatbot.conversationCreated, id, { ...user, channel, created_at }))
  const messages = 1 + Math.floor(random() * 4)
  let isEscalated = false
  for (let message = 0; message < messages; message++) {
    const sent = at + message * 40_000
    const score = clamp(issue.mood + (random() - 0.5) * 0.5)
    isEscalated ||= score < 0.12 || random() < 0.03
    events.push(
      announce(inquiryRouted, id, {
        ...user,
        routing_id: `route-${id}-${message}`,
        intent: message === 0 && random() < 0.2 ? 'small_talk' : issue.intent,
        out_of_scope: random() < 0.04,
        confidence: 0.8,
        destination: 'service',
        priority: 'medium',
        routed_at: time(sent),
      }),
      announce(sentimentAnalyzed, id, {
        ...user,
        analysis_id: `sent-${id}-${message}`,
        sentiment: score < 0.4 ? 'negative' : score > 0.6 ? 'positive' : 'neutral',
        sentiment_score: score,
        analyzed_at: time(sent),
      }),
      announce(chatbot.messageSent, id, {
        ...user,
        message_id: `msg-${id}-${message}`,
        outcome: isEscalated
          ? 'handed_over'
          : pick([
              'answered_from_knowledge',
              'answered_from_knowledge',
              'answered_from_orders',
              'asked_back',
              'not_known',
            ] as const),
        source_ids: [],
        sent_at: time(sent),
      }),
    )
  }
  if (isEscalated) events.push(...escalated(id, at + messages * 40_000, random, pick))
  if (!isEscalated || random() < 0.7) {
    const seconds = Math.round(120 + random() ** 3 * 3_600 + (isEscalated ? 5_400 : 0))
    events.push(
      announce(chatbot.conversationClosed, id, {
        ...user,
        resolution: random() < 0.85 ? 'resolved' : 'abandoned',
        created_at,
        closed_at: time(at + seconds * 1_000),
        resolution_seconds: seconds,
      }),
    )
  }
  return events
}

function escalated(
  id: string,
  at: number,
  random: () => number,
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item,
): readonly Write[] {
  const escalation_id = id.replace('conv-', 'esc-')
  const facts = {
    escalation_id,
    conversation_id: id,
    priority: pick(['medium', 'high', 'high', 'urgent'] as const),
    issue_summary: 'Sample',
    source: 'chatbot',
    tracking_url: 'https://support.example.com/escalation/cases/x',
    created_at: time(at),
  }
  const taken = { ...facts, assigned_to: pick(AGENTS), first_response_at: time(at + 300_000) }
  const solvedAt = time(at + 600_000 + Math.floor(random() * 40_000_000))
  return [
    announce(chatbot.conversationHandedOver, id, {
      conversation_id: id,
      user_id: 'user-1',
      escalation_id,
      reason: pick(['requested', 'negative_mood', 'bot_failed'] as const),
      priority: facts.priority,
      issue_summary: 'Sample',
      relevant_data: {},
      transcript: [],
    }),
    announce(escalation.escalationCreated, escalation_id, {
      ...facts,
      status: 'created',
      assigned_to: 'support_team_lead',
      changed_at: time(at),
    }),
    announce(escalation.escalationUpdated, escalation_id, {
      ...taken,
      status: 'in_progress',
      changed_at: taken.first_response_at,
    }),
    ...(random() < 0.75
      ? [
          announce(escalation.escalationResolved, escalation_id, {
            ...taken,
            status: 'resolved',
            changed_at: solvedAt,
          }),
        ]
      : []),
  ]
}
