import { AppError } from '../errors.ts'

const MAX_TARGET_LENGTH = 8_192
const PATH = /^(?:\/|(?:\/[A-Za-z0-9\-._~]+)+)$/
const DOT_SEGMENT = /\/\.{1,2}(?:\/|$)/
const QUERY = /^[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]*$/

export type Parameter = readonly [name: string, value: string]

/** A request target that has exactly one meaning, for signers, routers and services alike. */
export interface Target {
  readonly path: string
  /** As typed, without the question mark. */
  readonly query: string
  /** Decoded as HTML forms are: `+` is a space. In the order of the query, no name twice. */
  readonly parameters: readonly Parameter[]
}

/**
 * Reads the target of the request line (`/path?query`, as received). Whatever two parties could read differently is
 * refused: 400 `InvalidURI` for other characters than the unreserved, dot segments, empty segments, absolute forms and
 * more than 8,192 characters; 400 `MalformedQueryString` for bad escapes and empty or repeated names.
 */
export function checkTarget(target: string): Target {
  if (target.length > MAX_TARGET_LENGTH)
    throw invalidUri(`The request target is longer than ${MAX_TARGET_LENGTH} bytes`)
  const mark = target.indexOf('?')
  const path = mark < 0 ? target : target.slice(0, mark)
  if (!PATH.test(path)) {
    throw invalidUri('The path may hold only A-Z, a-z, 0-9, "-", ".", "_" and "~" between single slashes')
  }
  if (DOT_SEGMENT.test(path)) throw invalidUri('The path may not hold "." or ".." as a segment')
  const query = mark < 0 ? '' : target.slice(mark + 1)
  return { path, query, parameters: query === '' ? [] : readQuery(query) }
}

function readQuery(query: string): readonly Parameter[] {
  if (!QUERY.test(query)) throw malformedQuery('The query holds a character that must be percent-encoded')
  const names = new Set<string>()
  return query.split('&').map((pair) => {
    const sign = pair.indexOf('=')
    const name = decode(sign < 0 ? pair : pair.slice(0, sign))
    if (name === '' || name === '__proto__') throw malformedQuery(`"${name}" can't be the name of a query parameter`)
    if (names.has(name)) throw malformedQuery(`The query parameter "${name}" is given more than once`)
    names.add(name)
    return [name, sign < 0 ? '' : decode(pair.slice(sign + 1))]
  })
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch (cause) {
    throw malformedQuery('The query holds an escape that is not UTF-8 in %XX form', cause)
  }
}

const invalidUri = (message: string): AppError => new AppError(400, 'InvalidURI', message)
const malformedQuery = (message: string, cause?: unknown): AppError =>
  new AppError(400, 'MalformedQueryString', message, { cause })
