import { randomBytes } from 'node:crypto'

/** Makes a new id with the given prefix, such as `conv` or `msg`. */
export type NewId = (prefix: string) => string

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const TIME_LENGTH = 9
const RANDOM_LENGTH = 26

/**
 * Ids of 35 characters after the prefix and its dash: 9 of time (milliseconds, base 32), so that they sort by time and
 * lie together on disk, and 26 of chance (130 bits), so that they can't be guessed.
 */
export function idMaker(now: () => Date, random: (bytes: number) => Uint8Array = randomBytes): NewId {
  return (prefix) => `${prefix}-${encodeTime(now().getTime())}${encodeRandom(random(RANDOM_LENGTH))}`
}

function encodeTime(milliseconds: number): string {
  let rest = milliseconds
  let text = ''
  for (let i = 0; i < TIME_LENGTH; i++) {
    text = ALPHABET.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text
}

function encodeRandom(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += ALPHABET.charAt(byte & 31)
  return text
}
