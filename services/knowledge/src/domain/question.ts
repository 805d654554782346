import { createHash } from 'node:crypto'
import { findEntities, findPii } from '@customer-service/language'
import type { StoredQuestion } from '../tables.ts'

const MAX_CHARACTERS = 300
const PERSONAL = new Set(['order_id', 'tracking_number', 'email', 'phone'])

/** The question without what points to a person: `where is [order_id]`. At most 300 characters. */
export function masked(question: string): string {
  const found = [...findPii(question), ...findEntities(question).filter(({ type }) => PERSONAL.has(type))]
  let text = ''
  let end = 0
  for (const span of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= end) text += `${question.slice(end, span.start)}[${span.type}]`
    end = Math.max(end, span.end)
  }
  return (text + question.slice(end)).replace(/\s+/gu, ' ').trim().slice(0, MAX_CHARACTERS).toWellFormed()
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
