import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { HOSTILE_KINDS, type HostileSocket, type HostileTarget, openHostile } from '../hostile-sockets.ts'

export interface CrowdOrder extends HostileTarget {
  readonly sockets: number
}

/** When a connection is ended, another takes its place so soon. */
const RETURN_MS = 1_000
/** Over which the first connections are spread. */
const ARRIVAL_MS = 1_000

/** So many hostile sockets at any time, of all kinds alike. Says 'here' when all have come; ends, and tells, when asked. */
if (parentPort) {
  const port = parentPort
  const { sockets, ...target } = workerData as CrowdOrder
  const open = new Set<HostileSocket>()
  let isOver = false
  let opened = 0
  const one = async (i: number) => {
    await setTimeout((i / sockets) * ARRIVAL_MS)
    while (!isOver) {
      const socket = openHostile(HOSTILE_KINDS[i % HOSTILE_KINDS.length] ?? 'silence', target)
      open.add(socket)
      opened++
      await socket.ended
      open.delete(socket)
      if (!isOver) await setTimeout(RETURN_MS)
    }
  }
  const all = Promise.all(Array.from({ length: sockets }, (_, i) => one(i)))
  setTimeout(ARRIVAL_MS + 100).then(() => port.postMessage('here'))
  port.once('message', async () => {
    isOver = true
    for (const socket of open) socket.giveUp()
    await all
    port.postMessage(opened)
    port.close()
  })
}
