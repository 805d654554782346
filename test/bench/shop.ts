import { demoRequests } from '@customer-service/platform/demo'
import { MESSAGES } from './messages.ts'
import { signedHeaders, wireRequest } from './signed-request.ts'

const LAST = MESSAGES.length - 1

/** Fills an empty platform with the demo's articles, orders and departments; anybody may ask about order ORD-9876. */
export async function fillShop(port: number): Promise<void> {
  for (const { method, path, body } of demoRequests(new Date())) await send(port, method, path, body)
  await send(port, 'PUT', '/chatbot/orders/ORD-9876', { status: 'shipped', placed_at: new Date().toISOString() })
}

/**
 * So many turns as they go over the wire, in conversations that have begun, of one customer each: first one turn of each,
 * then the next, so that none has two at once. Each begins elsewhere, so that the same message doesn't come twice in a row.
 */
export async function conversationTurns(port: number, count: number): Promise<readonly Uint8Array[]> {
  const conversations = await startConversations(port, Math.ceil(count / MESSAGES.length))
  return Array.from({ length: count }, (_, i) => {
    const conversation = i % conversations.length
    const turn = Math.floor(i / conversations.length)
    const message = MESSAGES[turn === LAST ? LAST : (turn + conversation) % LAST]
    const path = `/chatbot/conversation/${conversations[conversation]}/message`
    return wireRequest(port, 'POST', path, { message, attachments: [] })
  })
}

async function startConversations(port: number, count: number): Promise<readonly string[]> {
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    const started = await send(port, 'POST', '/chatbot/conversation', {
      user_id: `user-${i}`,
      initial_message: 'Hello',
    })
    ids.push(started.conversation_id ?? '')
  }
  return ids
}

async function send(port: number, method: string, path: string, value: object): Promise<Record<string, string>> {
  const body = JSON.stringify(value)
  const headers = signedHeaders(port, method, path, body)
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Record<string, string>
}
