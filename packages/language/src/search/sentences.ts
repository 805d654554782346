import type { Span } from '../text/spans.ts'

const ENDS = new Set(['.', '!', '?', '…', '。', '！', '？', '\n'])
const SPACE = /\s/

/** The sentences of a text: they end at a line's end, or at a stop, question or exclamation mark before a space. */
export function sentences(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (!ENDS.has(character)) continue
    const next = text.charAt(i + 1)
    if (character !== '\n' && next !== '' && !SPACE.test(next) && character < '\u3000') continue
    pushTrimmed(spans, text, start, i + 1)
    start = i + 1
  }
  pushTrimmed(spans, text, start, text.length)
  return spans
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && SPACE.test(text.charAt(start))) start += 1
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1
  if (end > start) spans.push({ start, end })
}
