import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Api } from './api.ts'
import { callPatiently } from './api.ts'

export interface ImportResult {
  readonly imported: number
  /** Line number and why, for each line that was refused. */
  readonly refused: readonly string[]
}

/** Writes the orders of a JSON Lines file (`{"order_id": …, …}` a line) into the order directory. Again is harmless. */
export async function importOrders(api: Api, file: string, concurrency: number): Promise<ImportResult> {
  const refused: string[] = []
  let imported = 0
  let number = 0
  const running = new Set<Promise<void>>()
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const at = number
    const work = importLine(api, line)
      .then(() => void imported++)
      .catch((error: Error) => void refused.push(`line ${at}: ${error.message}`))
      .finally(() => running.delete(work))
    running.add(work)
    if (running.size >= concurrency) await Promise.race(running)
  }
  await Promise.all(running)
  return { imported, refused }
}

async function importLine(api: Api, line: string): Promise<void> {
  const { order_id, ...order } = JSON.parse(line) as Record<string, unknown>
  if (typeof order_id !== 'string') throw new Error('order_id is missing')
  await callPatiently(api, 'PUT', `/chatbot/orders/${encodeURIComponent(order_id)}`, order)
}
