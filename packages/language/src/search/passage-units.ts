import type { Span } from '../text/spans.ts'
import { sentences } from './sentences.ts'

/** What a passage is made of: a sentence, or a whole list with the line that leads into it. */
export interface Unit extends Span {
  readonly isList: boolean
}

const ITEM = /^\s{0,8}(?:\d{1,2}[.)]|[-*•–])\s/
/** Lines end here, and nowhere else does a list. */
const LINE = /[^\n]+/g

/** The sentences of a text, in their order; lines that begin with a number or a dash stay together. */
export function passageUnits(text: string): readonly Unit[] {
  const units: Unit[] = []
  for (const { 0: line, index: start } of text.matchAll(LINE)) {
    const last = units.at(-1)
    if (!ITEM.test(line)) {
      for (const span of sentences(line))
        units.push({ start: start + span.start, end: start + span.end, isList: false })
    } else if (last && (last.isList || leadsIn(text, last))) {
      units[units.length - 1] = { start: last.start, end: start + line.trimEnd().length, isList: true }
    } else if (line.trim() !== '') {
      units.push({ start, end: start + line.trimEnd().length, isList: true })
    }
  }
  return units
}

const leadsIn = (text: string, { end }: Span): boolean => text.charAt(end - 1) === ':'
