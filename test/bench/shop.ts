import { demoRequests } from '@customer-service/platform/demo'
import { signedHeaders } from './signed-request.ts'

/** Fills an empty platform with the demo's articles, orders and departments. */
export async function fillShop(port: number): Promise<void> {
  for (const { method, path, body } of demoRequests(new Date())) await send(port, method, path, body)
}

/** Begins so many conversations, of one customer each, and gives their ids. */
export async function startConversations(port: number, count: number): Promise<readonly string[]> {
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
