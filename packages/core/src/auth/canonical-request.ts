import { hash } from 'node:crypto'
import type { Headers } from './headers.ts'
import type { Parameter } from './target.ts'

export interface CanonicalParts {
  readonly method: string
  readonly path: string
  /** As `canonicalQuery` gives it. */
  readonly query: string
  readonly headers: Headers
  /** Names in the order in which they were signed. */
  readonly signedHeaders: readonly string[]
  readonly bodySha256: string
  /** Stands in for the header of that name. */
  readonly host?: string
}

export interface SignatureScope {
  readonly time: string
  readonly date: string
  readonly region: string
  readonly service: string
}

/** What Signature Version 4 hashes: one character per byte, as Node reads headers (Latin-1). */
export function canonicalRequest(parts: CanonicalParts): string {
  let lines = `${parts.method}\n${parts.path}\n${parts.query}\n`
  for (const name of parts.signedHeaders) {
    const value = name === 'host' && parts.host !== undefined ? parts.host : parts.headers.get(name)
    lines += `${name}:${value}\n`
  }
  return `${lines}\n${parts.signedHeaders.join(';')}\n${parts.bodySha256}`
}

export function stringToSign(canonical: string, { time, date, region, service }: SignatureScope): string {
  const digest = hash('sha256', Buffer.from(canonical, 'latin1'))
  return `AWS4-HMAC-SHA256\n${time}\n${date}/${region}/${service}/aws4_request\n${digest}`
}

/** Names and values percent-encoded, sorted by name, then value. */
export function canonicalQuery(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return ''
  const pairs = parameters.map(([name, value]) => [encode(name), encode(value)] as const)
  pairs.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
  return pairs.map(([name, value]) => `${name}=${value}`).join('&')
}

/** A query with its pairs sorted by name, and each character as it was typed. No name is there twice. */
export const sortedQuery = (typed: string): string =>
  typed
    .split('&')
    .sort((a, b) => compare(nameOf(a), nameOf(b)))
    .join('&')

const nameOf = (pair: string): string => pair.split('=', 1)[0] ?? ''

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
