import { isAlphanumeric, isDigit } from '../text/digit-groups.ts'
import type { Span } from '../text/spans.ts'

/**
 * How a shop writes its numbers, as a template: `#` stands for digits, `*` for letters and digits (one of them a digit),
 * everything else for itself in any case: `ORD-#`, `PROD-*`, `#-#-#`. Matching is greedy and never goes back, so its
 * time is linear in the text.
 */
export interface CodePattern {
  readonly template: string
  readonly parts: readonly string[]
}

export interface Code extends Span {
  /** Upper case, with the template's own punctuation: `ORD-9876` for `ord 9876`. */
  readonly value: string
}

const LONGEST_RUN = 24
/** What keyboards and mail programs make of a hyphen. */
const DASH = /[\u2010-\u2015\u2212]/

/** Throws a RangeError for a template without `#` or `*`, or with two wildcards side by side. */
export function codePattern(template: string): CodePattern {
  if (!/[#*]/.test(template) || /[#*]{2}/.test(template)) throw new RangeError(`Not a pattern of codes: ${template}`)
  return { template, parts: template.toUpperCase().match(/[#*]|[^#*]/g) ?? [] }
}

export function findCodes(text: string, { parts }: CodePattern): readonly Code[] {
  const found: Code[] = []
  for (let start = 0; start < text.length; start++) {
    if (isAlphanumeric(text.charCodeAt(start - 1))) continue
    const code = codeAt(text, start, parts)
    if (!code) continue
    found.push(code)
    start = code.end
  }
  return found
}

function codeAt(text: string, start: number, parts: readonly string[]): Code | undefined {
  let position = start
  let value = ''
  for (const part of parts) {
    const end = endOfPart(text, position, part, value)
    if (end === undefined) return undefined
    value += part === '#' || part === '*' ? text.slice(position, end).toUpperCase() : part
    position = end
  }
  if (isAlphanumeric(text.charCodeAt(position))) return undefined
  return { start, end: position, value }
}

function endOfPart(text: string, from: number, part: string, before: string): number | undefined {
  if (part === '#') return endOfRun(text, from, isDigit)
  if (part === '*') {
    const end = endOfRun(text, from, isAlphanumeric)
    return end !== undefined && /\d/.test(text.slice(from, end)) ? end : undefined
  }
  const given = text.charAt(from)
  if (given.toUpperCase() === part || (part === '-' && DASH.test(given))) return from + 1
  return part === '-' && before.length >= 3 ? endOfLooseDash(text, from) : undefined
}

/** Customers write `ORD 9876`, `ORD#9876` and `ORD9876`: after three letters that can mean nothing else. */
function endOfLooseDash(text: string, from: number): number {
  return /[ #_:]/.test(text.charAt(from)) ? from + 1 : from
}

function endOfRun(text: string, from: number, belongs: (code: number) => boolean): number | undefined {
  let end = from
  while (end < text.length && end - from <= LONGEST_RUN && belongs(text.charCodeAt(end))) end += 1
  return end > from && end - from <= LONGEST_RUN ? end : undefined
}
