import { AppError } from '../errors.ts'

/** Lower-case name to canonical value; repeated headers are joined with a comma, in the order of the wire. */
export type Headers = ReadonlyMap<string, string>

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
const CONTROL = /[\x00-\x08\x0a-\x1f\x7f]/
const UNTIDY = /^\s|\s$|\s\s|[\t\r\n]/
const ONCE = new Set(['host', 'authorization', 'content-type', 'content-length', 'idempotency-key'])

/**
 * Reads Node's `rawHeaders` (name, value, name, value …). Throws 400 `IncompleteSignature` for line breaks and control
 * characters in a value, and when a header that the platform acts on is given twice.
 */
export function readHeaders(rawHeaders: readonly string[]): Headers {
  const headers = new Map<string, string>()
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = String(rawHeaders[i]).toLowerCase()
    const value = String(rawHeaders[i + 1])
    if (CONTROL.test(value)) throw ambiguous(`The header ${name} holds a line break or a control character`)
    const before = headers.get(name)
    if (before !== undefined && mustBeSingle(name)) throw ambiguous(`The header ${name} is given more than once`)
    const canonical = canonicalValue(value)
    headers.set(name, before === undefined ? canonical : `${before},${canonical}`)
  }
  return headers
}

/** The value as it is signed: trimmed, with every run of white space as one space. */
export function canonicalValue(value: string): string {
  return UNTIDY.test(value) ? value.replace(/[\t-\r ]+/g, ' ').replace(/^ | $/g, '') : value
}

/** Headers that change what the platform does, or for whom. */
export const isOurs = (name: string): boolean =>
  name.startsWith('x-amz-') || name.startsWith('x-cs-') || name === 'idempotency-key'

const mustBeSingle = (name: string): boolean => ONCE.has(name) || isOurs(name)
const ambiguous = (message: string): AppError => new AppError(400, 'IncompleteSignature', message)
