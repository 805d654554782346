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
  const nextRandom = pooled(random)
  return (prefix) => `${prefix}-${encodeTime(now().getTime())}${encodeRandom(nextRandom())}`
}

const MADE_HERE = new RegExp(`-([${ALPHABET}]{${TIME_LENGTH}})[${ALPHABET}]{${RANDOM_LENGTH}}$`)

/** When an id was made, as it says itself; undefined when `idMaker` didn't make it. */
export function timeOfId(id: string): Date | undefined {
  const encoded = MADE_HERE.exec(id)?.[1]
  if (encoded === undefined) return undefined
  return new Date([...encoded].reduce((time, digit) => time * 32 + ALPHABET.indexOf(digit), 0))
}

/** Random bytes for one id at a time, drawn for 128 ids at once: the system call costs more than all the rest. */
function pooled(random: (bytes: number) => Uint8Array): () => Uint8Array {
  let pool: Uint8Array = new Uint8Array()
  let used = 0
  return () => {
    if (used >= pool.length) {
      pool = random(128 * RANDOM_LENGTH)
      used = 0
    }
    used += RANDOM_LENGTH
    return pool.subarray(used - RANDOM_LENGTH, used)
  }
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
