import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { TextBody } from '@customer-service/platform/api'
import { expect, it } from 'vitest'
import { type RunningPlatform, startPlatform } from '../running-platform.ts'

const ERASED = 'erase-me-4711'
const STAYING = 'stay-here-0815'

/** Events that were told for 7 days, answers to repeat for 7 days at most, and the audit log: see docs/personal-data.md. */
const KEEPS = /^(events|inbox|audit_records|\w+_requests)$/

/** Has every service keep something of a customer. */
async function leaveTraces({ api }: RunningPlatform, user_id: string): Promise<void> {
  const call = async (method: string, path: string, body: unknown) => {
    const answer = await api.call(method, path, body)
    expect(answer.status, `${method} ${path}`).toBeLessThan(300)
    return answer.body
  }
  const { conversation_id } = await call('POST', '/chatbot/conversation', {
    user_id,
    initial_message: 'Where is my order?',
  })
  const path = `/chatbot/conversation/${conversation_id}/message`
  await call('POST', path, { message: `ORD-1. This is terrible, I am ${user_id}` })
  await call('POST', path, { message: 'I want to talk to a human' })
  const order = { status: 'shipped', placed_at: '2026-03-15T09:00:00Z', user_id }
  await call('PUT', `/chatbot/orders/ORD-${user_id}`, order)
  await call('POST', '/sentiment/analyze', { text: 'I hate this', user_id })
  await call('POST', '/sentiment/analyze/batch', { texts: [{ text: `I am ${user_id}`, user_id }] })
  await call('POST', '/routing/inquiries', { inquiry_text: `${user_id} asks who won the match`, user_id })
  await call('POST', '/escalation/cases', { user_id, priority: 'low', issue_summary: `Call ${user_id}` })
  await call('POST', '/segmentation/users', new TextBody('text/csv', `USER_ID,CITY\n${user_id},Izmir\n`))
}

/** The tables in which a text stands. */
function tablesWith({ folder }: RunningPlatform, text: string): readonly string[] {
  using database = new DatabaseSync(join(folder, 'platform.db'), { readOnly: true })
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  return tables
    .map(({ name }) => String(name))
    .filter((name) =>
      database
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .some((row) => Object.values(row).some((value) => asText(value).includes(text))),
    )
}

const asText = (value: unknown): string => (value instanceof Uint8Array ? Buffer.from(value).toString() : String(value))

it('OPS-10 ACT-09 one erasure takes a customer out of all services, and no other customer', async () => {
  await using platform = await startPlatform()
  for (const user of [ERASED, STAYING]) await leaveTraces(platform, user)
  await platform.drain()
  const kept = tablesWith(platform, STAYING)
  for (const service of ['chatbot', 'sentiment', 'routing', 'escalation']) expect(kept.join()).toContain(`${service}_`)
  expect(tablesWith(platform, ERASED)).toEqual(kept)

  expect((await platform.api.call('DELETE', `/segmentation/customers/${ERASED}`)).status).toBe(200)
  await platform.drain()
  expect(tablesWith(platform, ERASED).filter((table) => !KEEPS.test(table))).toEqual([])
  expect(tablesWith(platform, STAYING).filter((table) => !KEEPS.test(table))).toEqual(
    kept.filter((table) => !KEEPS.test(table)),
  )
  expect((await platform.api.call('GET', `/segmentation/customers/${ERASED}/segments`)).status).toBe(404)
  expect((await platform.api.call('GET', `/segmentation/customers/${STAYING}/segments`)).status).toBe(200)
  const log = await platform.api.call('GET', `/audit/logs?user_id=${ERASED}`)
  expect(log.body.logs.map(({ action }: { action: string }) => action)).toContain('customer_erased')
  for (const service of ['chatbot', 'sentiment', 'routing', 'escalation']) {
    expect((await platform.api.call('GET', `/${service}/dead-letters`)).body, service).toMatchObject({
      dead_letters: [],
    })
  }
})
