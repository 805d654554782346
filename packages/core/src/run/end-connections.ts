import type { Server } from 'node:http'

/** From now on an answer is the last of its connection: clients that keep connections open go elsewhere by themselves. */
export function closeAfterAnswers(server: Server): void {
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false
  })
}

const SWEEP_MS = 50

/** Takes no connection any more. Resolves when those that are open have ended, each after its answer. */
export async function endConnections(server: Server): Promise<void> {
  // Requests that began before `closeAfterAnswers` leave their connection open and idle.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearInterval(sweep)
}
