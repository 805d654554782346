import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Api } from './api.ts'
import { inParallel } from './in-parallel.ts'
import { openProgress } from './progress.ts'
import { parseReplayFile, type ReplayConversation } from './replay-file.ts'
import { count, emptyTally, type ReplayTally, summarize } from './replay-summary.ts'

export interface ReplayOptions {
  readonly file: string
  readonly concurrency: number
  readonly limit?: number | undefined
}

/** Together with `RECONNECT_MS`, how long a restart of the platform may take. */
const MAX_ATTEMPTS = 60
const RECONNECT_MS = 500

/** Sends a file of real messages through a running platform and tells how it did. `failed`: some message got no answer. */
export async function replay(
  api: Api,
  options: ReplayOptions,
): Promise<{ readonly summary: string; readonly failed: boolean }> {
  const conversations = parseReplayFile(await readFile(options.file, 'utf8')).slice(0, options.limit)
  const tally = emptyTally()
  const progress = openProgress('Replaying', conversations.length, process.stderr)
  const start = performance.now()
  await inParallel(conversations, options.concurrency, async (conversation) => {
    await replayOne(api, conversation, tally)
    progress.advance()
  })
  progress.end()
  return { summary: summarize(tally, (performance.now() - start) / 1_000), failed: tally.errors.size > 0 }
}

async function replayOne(api: Api, conversation: ReplayConversation, tally: ReplayTally): Promise<void> {
  const { user_id, channel, messages } = conversation
  let path = '/chatbot/conversation'
  for (const [index, message] of messages.entries()) {
    const body = index === 0 ? { user_id, channel, initial_message: message } : { message }
    const answer = await answered(api, path, body, tally)
    if (answer === undefined) return
    if (index === 0) {
      tally.conversations++
      path = `/chatbot/conversation/${answer.conversation_id}/message`
    }
    tally.messages++
    count(tally.outcomes, answer.outcome)
    if (answer.outcome === 'handed_over') tally.escalations++
    if (answer.understanding?.destination) count(tally.destinations, answer.understanding.destination)
    if (answer.understanding?.sentiment) count(tally.sentiments, answer.understanding.sentiment)
  }
}

/** The answer to one message; undefined, and counted, when there is none. */
async function answered(api: Api, path: string, body: object, tally: ReplayTally) {
  const idempotencyKey = randomUUID()
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await api.call('POST', path, body, idempotencyKey)
      if (answer.status < 300) {
        tally.latencies.push(answer.milliseconds)
        return answer.body
      }
      if (answer.retryAfterSeconds === undefined || attempt === MAX_ATTEMPTS) {
        count(tally.errors, `${answer.status} ${answer.body?.error ?? ''}`.trim())
        return undefined
      }
      tally.throttled++
      await wait(answer.retryAfterSeconds * 1_000 * (1 + Math.random()))
    } catch (error) {
      // A platform that has answered before is restarting: what it didn't acknowledge is sent again.
      if (tally.messages === 0 || attempt === MAX_ATTEMPTS) {
        count(tally.errors, (error as NodeJS.ErrnoException).code ?? (error as Error).message)
        return undefined
      }
      tally.resent++
      await wait(RECONNECT_MS)
    }
  }
}
