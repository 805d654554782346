import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedPlatform } from '@customer-service/platform'
import { type Api, openApi } from '@customer-service/platform/api'
import { readCredentials } from '@customer-service/platform/credentials'
import { demoRequests } from '@customer-service/platform/demo'

/** The whole platform in this process on a folder of its own, reached over its real HTTP port with real signatures. */
export interface RunningPlatform extends AsyncDisposable {
  readonly url: string
  readonly folder: string
  readonly api: Api
  /** Returns when every event so far, and what it led to, has been handled. */
  drain(): Promise<void>
}

export async function startPlatform(env: Record<string, string> = {}): Promise<RunningPlatform> {
  const folder = await mkdtemp(join(tmpdir(), 'customer-service-'))
  const { host, credentialsFile } = await openEmbeddedPlatform({
    PORT: '0',
    DATA_DIR: folder,
    RATE_LIMIT_PER_SECOND: '100000',
    WRITE_WAIT_MS: '10000',
    UNDERSTANDING_TIMEOUT_MS: '20000',
    LOG_LEVEL: 'error',
    ...env,
  })
  const url = await host.listen()
  const api = openApi({ url, credentials: await readCredentials(credentialsFile) })
  return {
    url,
    folder,
    api,
    drain: () => host.bus.drain(),
    async [Symbol.asyncDispose]() {
      api.close()
      await host.close(0)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Writes the demo shop, as the `demo` command does. */
export async function fillDemoShop({ api }: RunningPlatform, now: Date): Promise<void> {
  for (const { method, path, body } of demoRequests(now)) {
    const answer = await api.call(method, path, body)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
}
