import {
  conversationCreated,
  conversationCustomerReplied,
  conversationHandedBack,
  conversationReplied,
} from '@customer-service/contracts/chatbot'
import { escalationCreated, highPriorityCase } from '@customer-service/contracts/escalation'
import { sentimentWorsening } from '@customer-service/contracts/sentiment'
import type { TestService } from '@customer-service/core/testing'

export const SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`

const CASE = {
  escalation_id: 'esc-1',
  conversation_id: 'conv-1',
  user_id: 'user123',
  priority: 'high' as const,
  status: 'created' as const,
  assigned_to: 'support',
  issue_summary: 'Kargo üç gündür gelmedi, şikâyetçiyim 🎁',
  tracking_url: 'https://support.example.com/escalation/cases/esc-1',
  created_at: '2026-11-21T10:00:00Z',
  changed_at: '2026-11-21T10:00:00Z',
}

export const openConversation = (t: TestService, id = 'conv-1') =>
  t.announce(conversationCreated, id, {
    conversation_id: id,
    user_id: 'user123',
    channel: 'web',
    created_at: '2026-11-21T10:00:00Z',
  })

/** A person answers, the customer writes back, the bot gets the conversation again. */
export async function answerCustomer(t: TestService): Promise<void> {
  const ids = { conversation_id: 'conv-1', user_id: 'user123', escalation_id: 'esc-1' }
  const at = '2026-11-21T10:00:00Z'
  await t.announce(conversationReplied, 'conv-1', { ...ids, message_id: 'msg-1', agent_id: 'ada', replied_at: at })
  await t.announce(conversationCustomerReplied, 'conv-1', { ...ids, message_id: 'msg-2', agent_id: 'ada', sent_at: at })
  await t.announce(conversationHandedBack, 'conv-1', { ...ids, handed_back_at: at })
}

export const openCase = (t: TestService, change: Partial<typeof CASE> = {}) =>
  t.announce(escalationCreated, change.escalation_id ?? CASE.escalation_id, { ...CASE, ...change })

export const raiseCase = (t: TestService) => t.announce(highPriorityCase, CASE.escalation_id, CASE)

export const worsenMood = (t: TestService) =>
  t.announce(sentimentWorsening, 'conv-1', {
    conversation_id: 'conv-1',
    user_id: 'user123',
    analysis_id: 'sent-1',
    sentiment_score: 0.2,
    earlier_score: 0.6,
    messages: 4,
    dominant_emotions: ['anger'],
    detected_at: '2026-11-21T10:00:00Z',
  })

export async function configureWebhook(t: TestService, url: string, more: Record<string, unknown> = {}) {
  const answer = await t.call('POST', '/webhook/configure', {
    url,
    events: ['conversation.created'],
    secret: SECRET,
    ...more,
  })
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body))
  return answer.body.webhook_id as string
}

export async function configureEmail(t: TestService, email: string, more: Record<string, unknown> = {}) {
  const events = ['escalation.created']
  const answer = await t.call('POST', '/notifications/email/configure', { email, events, ...more })
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body))
  return answer.body.email_id as string
}
