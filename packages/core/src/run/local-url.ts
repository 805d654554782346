import { isIPv6 } from 'node:net'

const EVERY_ADDRESS: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/** Where a process that listens on the host and port is reached from its own machine: `http://127.0.0.1:8080`. */
export function localUrl(host: string, port: number): string {
  const reached = EVERY_ADDRESS[host] ?? host
  return `http://${isIPv6(reached) ? `[${reached}]` : reached}:${port}`
}
