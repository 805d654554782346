import { createHash } from 'node:crypto'
import { findEntities, findPii } from '@customer-service/language'
import type { StoredQuestion } from '../tables.ts'

const MAX_CHARACTERS = 300
const PERSONAL = new Set(['order_id', 'tracking_number', 'email', 'phone'])
/** `@ada`, as people are addressed in social media. */
const HANDLE = /(?<![\p{L}\p{N}._])@[\p{L}\p{N}_]{2,}/gu

/** The question without what points to a person: `where is [order_id]`. At most 300 characters. */
export function masked(question: string): string {
  let text = ''
  let end = 0
  for (const span of personalSpans(question)) {
    if (span.start >= end) text += `${question.slice(end, span.start)}[${span.type}]`
    end = Math.max(end, span.end)
  }
  return (text + question.slice(end)).replace(/\s+/gu, ' ').trim().slice(0, MAX_CHARACTERS).toWellFormed()
}

interface Span {
  readonly type: string
  readonly start: number
  readonly end: number
}

function personalSpans(question: string): Span[] {
  const entities = findEntities(question).filter(({ type }) => PERSONAL.has(type))
  const handles = [...question.matchAll(HANDLE)].map(({ 0: handle, index }) => ({
    type: 'handle',
    start: index,
    end: index + handle.length,
  }))
  return [...findPii(question), ...entities, ...handles].toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** What two ways to type the same question have in common: letters and digits, lower case. Empty for a question without any. */
export function normalized(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

export interface Asked {
  /** Masked. */
  readonly question: string
  readonly intent?: string | undefined
  readonly at: string
}

/** The id that all spellings of a question share; undefined when nothing was asked. */
export function questionId(question: string): string | undefined {
  const text = normalized(question)
  return text === '' ? undefined : createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

/** The group of a question after it was asked once more. */
export function askedAgain(id: string, before: StoredQuestion | undefined, asked: Asked): StoredQuestion {
  const intent = before?.intent ?? asked.intent
  return {
    question_id: id,
    question: before?.question ?? asked.question,
    ...(intent !== undefined && { intent }),
    asked: (before?.asked ?? 0) + 1,
    first_asked: before?.first_asked ?? asked.at,
    last_asked: before && before.last_asked > asked.at ? before.last_asked : asked.at,
  }
}
