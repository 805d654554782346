import { isAlphanumeric } from '../text/digit-groups.ts'
import type { Span } from '../text/spans.ts'

const LOCAL_EXTRA = '._%+-'
const LOCAL_LENGTH = 64
const DOMAIN_LENGTH = 253
const MOST = 100
const DOMAIN = /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}$/i

/** The e-mail addresses of a text. Looks left and right of each @, so its time is linear in the text. */
export function findEmails(text: string): readonly Span[] {
  const found: Span[] = []
  for (let at = text.indexOf('@'); at !== -1 && found.length < MOST; at = text.indexOf('@', at + 1)) {
    const start = startOfLocal(text, at)
    const end = endOfDomain(text, at + 1)
    if (start < at && DOMAIN.test(text.slice(at + 1, end))) found.push({ start, end })
  }
  return found
}

function startOfLocal(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < LOCAL_LENGTH && isLocal(text.charCodeAt(start - 1))) start -= 1
  while (start < at && text.charAt(start) === '.') start += 1
  return start
}

function endOfDomain(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < DOMAIN_LENGTH && isDomain(text.charCodeAt(end))) end += 1
  while (end > from && !isAlphanumeric(text.charCodeAt(end - 1))) end -= 1
  return end
}

function isLocal(code: number): boolean {
  return isAlphanumeric(code) || LOCAL_EXTRA.includes(String.fromCharCode(code))
}

function isDomain(code: number): boolean {
  return isAlphanumeric(code) || code === 0x2d || code === 0x2e
}
