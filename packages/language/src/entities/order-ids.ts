import type { Code, CodePattern } from './code-pattern.ts'
import { findCodes } from './code-pattern.ts'

const AFTER_THE_WORD =
  /(?<![\p{L}\p{N}])(?:order|ord|purchase|sipari[sş]|sipari[sş]im)(?:\s{1,3}(?:number|num|no|nr|id|code|numaras[ıi]|numaram)(?!\p{L}))?[.:]?\s{0,3}(?:is|was|=|:|[-\u2010-\u2015])?\s{0,3}#?\s{0,2}([A-Z0-9][A-Z0-9-]{3,23})(?![\p{L}\p{N}-])/giu
const ALONE = /^[\s#]{0,5}(\d{4,9})[\s.!]{0,5}$/
const AFTER_HASH = /(?<![\p{L}\p{N}#])#\s?(\d{4,9})(?![\p{L}\p{N}-])/gu
/** "Where is 9876", "9876 nerede". */
const ASKED_FOR =
  /(?<!\p{L})(?:where(?:'s|s| is)|status of|track)\s{1,2}(\d{4,9})(?![\p{L}\p{N}-])|(?<![\p{L}\p{N}-])(\d{4,9})\s{1,2}(?:nerede|nerde|ne zaman gel|ne oldu)/giu
const DATE = /^\d{4}-\d{2}-\d{2}$|^(?:19|20)\d{2}$/

/**
 * Order numbers by the shop's patterns, after the word "order" or "#", or alone in a message. Bare digits get the first
 * pattern's prefix: customers leave it out.
 */
export function findOrderIds(text: string, patterns: readonly CodePattern[]): readonly Code[] {
  const byPattern = patterns.flatMap((pattern) => findCodes(text, pattern))
  const alone = ALONE.exec(text)
  if (alone?.[1]) return [...byPattern, located(text, 0, alone[1], patterns)]
  const named = [...text.matchAll(AFTER_THE_WORD), ...text.matchAll(AFTER_HASH), ...text.matchAll(ASKED_FOR)].flatMap(
    (match) => {
      const code = match[1] ?? match[2] ?? ''
      const digits = code.replace(/\D/g, '')
      return digits.length < 4 || DATE.test(code) ? [] : [located(text, match.index, code, patterns)]
    },
  )
  return [...byPattern, ...named]
}

function located(text: string, from: number, code: string, patterns: readonly CodePattern[]): Code {
  const start = text.indexOf(code, from)
  return { start, end: start + code.length, value: withPrefix(code.toUpperCase(), patterns) }
}

function withPrefix(code: string, [first]: readonly CodePattern[]): string {
  const prefix = first?.template.endsWith('#') ? first.template.slice(0, -1).toUpperCase() : ''
  return /^\d+$/.test(code) && !/[#*]/.test(prefix) ? `${prefix}${code}` : code
}
