import type { Host } from './host.ts'

/** Longest orderly end, beside the delay; after it the process goes all the same. */
export const GIVE_UP_AFTER_MS = 25_000

/** On SIGTERM: serve for the delay, finish, close, exit 0. On SIGINT the same without the delay; a second signal ends at once. */
export function onShutdown(host: Host): void {
  let isEnding = false
  const end = async (delaySeconds?: number) => {
    if (isEnding) process.exit(1)
    isEnding = true
    setTimeout(() => process.exit(1), GIVE_UP_AFTER_MS + (delaySeconds ?? 60) * 1_000).unref()
    await host.close(delaySeconds)
    process.exit(0)
  }
  process.on('SIGTERM', () => void end())
  process.on('SIGINT', () => void end(0))
}
