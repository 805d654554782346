import { hash } from 'node:crypto'

/**
 * The message group of an event's key: messages of one group are delivered in order. Keys that SQS wouldn't take as a
 * group are hashed.
 */
export const groupOf = (key: string): string => (/^[!-~]{1,128}$/.test(key) ? key : `key-${hash('sha256', key)}`)
