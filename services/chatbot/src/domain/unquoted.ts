import { isBlank } from '@customer-service/contracts'

/** The message without the lines of earlier messages that it quotes ("> Can I return it?"); all of it when there is nothing else. */
export function unquoted(message: string): string {
  if (!message.includes('>')) return message
  const own = message
    .split('\n')
    .filter((line) => !QUOTED.test(line))
    .join('\n')
  return isBlank(own) ? message : own
}

const QUOTED = /^\s*>/
