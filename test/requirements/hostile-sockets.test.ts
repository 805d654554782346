import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { readCredentials } from '@customer-service/platform/credentials'
import { expect, it } from 'vitest'
import { HOSTILE_KINDS, type HostileKind, openHostile } from '../hostile-sockets.ts'
import { type RunningPlatform, startPlatform } from '../running-platform.ts'

/** What each is told before its connection ends. Nobody learns that answers aren't read: that takes the kernel's buffers. */
const TOLD: Readonly<Partial<Record<HostileKind, string>>> = {
  silence: '408 RequestTimeout',
  'half-open': '400 BadRequest',
  'slow headers': '408 RequestTimeout',
  'slow body': '403 MissingAuthenticationToken',
  'slow body of a known key': '408 RequestTimeout',
  garbage: '400 BadRequest',
  'huge headers': '431 RequestHeaderSectionTooLarge',
}
const OF_EACH_KIND = 25
const HONEST_CLIENTS = 4

it('P17 hundreds of hostile sockets are ended, while every honest request is answered', async () => {
  await using platform = await startPlatform()
  const { accessKeyId } = await readCredentials(`${platform.folder}/credentials`)
  const target = { port: portOf(platform), accessKeyId }
  const crowd = HOSTILE_KINDS.flatMap((kind) => Array.from({ length: OF_EACH_KIND }, () => openHostile(kind, target)))
  let isOver = false
  const honest = Promise.all(Array.from({ length: HONEST_CLIENTS }, (_, i) => talk(platform, `user${i}`, () => isOver)))

  const told = new Set<string>()
  for (const { kind, ended } of crowd.filter((socket) => TOLD[socket.kind] !== undefined)) {
    const answer = await ended
    told.add(`${kind}: ${statusOf(answer)} ${/"error":"(\w+)"/.exec(answer)?.[1]}`)
  }
  for (const socket of crowd) socket.giveUp()
  isOver = true

  expect(Object.fromEntries([...told].map((line) => line.split(': ')))).toEqual(TOLD)
  expect(told.size).toBe(Object.keys(TOLD).length)
  for (const { statuses, turns } of await honest) {
    expect(statuses).toEqual(new Set([200]))
    expect(turns).toBeGreaterThan(0)
  }
})

it('P17 a connection that sends hundreds of requests at once is ended, one that sends sixteen is answered', async () => {
  await using platform = await startPlatform()
  const ask = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'
  const last = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'
  const oks = (answers: string) => answers.match(/HTTP\/1\.1 200/g)?.length ?? 0
  expect(oks(await sendAtOnce(platform, ask.repeat(15) + last))).toBe(16)
  expect(oks(await sendAtOnce(platform, ask.repeat(500) + last))).toBeLessThan(17)
})

/** One conversation, a message after the other, as long as wanted. */
async function talk({ api }: RunningPlatform, user_id: string, isOver: () => boolean) {
  const started = await api.call('POST', '/chatbot/conversation', { user_id, initial_message: 'Hello' })
  const statuses = new Set<number>()
  let turns = 0
  for (; !isOver(); turns++) {
    const path = `/chatbot/conversation/${started.body.conversation_id}/message`
    statuses.add((await api.call('POST', path, { message: 'Where is my order ORD-9876?' })).status)
  }
  return { statuses, turns }
}

async function sendAtOnce(platform: RunningPlatform, bytes: string): Promise<string> {
  const socket = connect(portOf(platform), '127.0.0.1')
  socket.write(bytes)
  return text(socket).catch(() => '')
}

const statusOf = (answer: string): string | undefined => /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]
const portOf = ({ url }: RunningPlatform): number => Number(new URL(url).port)
