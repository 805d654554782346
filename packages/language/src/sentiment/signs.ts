import { EMOJI_VALENCES, EMOTICON_VALENCES } from './emoji.ts'
import type { Impression } from './impression.ts'

const MOST_SIGNS = 50
const PICTOGRAPH = /[\u2190-\u2bff\u{1f000}-\u{1faff}]/gu
const MAY_HAVE_PICTOGRAPH = /[\u2190-\u2bff\ud83c-\ud83e]/
const MAY_HAVE_EMOTICON = /[:;=<^]|xD/
const CHUNK = /\S+/g

/** The emoji and emoticons of a text. Repeating one adds little. */
export function signs(text: string): readonly Impression[] {
  const found: Impression[] = []
  const seen = new Map<string, number>()
  const add = (sign: string, start: number, valence: number) => {
    const times = seen.get(sign) ?? 0
    seen.set(sign, times + 1)
    if (times < 3) found.push({ start, end: start + sign.length, valence: valence / (times + 1), weight: 1 })
  }
  if (MAY_HAVE_PICTOGRAPH.test(text)) {
    for (const match of text.matchAll(PICTOGRAPH)) {
      const valence = EMOJI_VALENCES.get(match[0])
      if (valence !== undefined) add(match[0], match.index, valence)
      if (found.length >= MOST_SIGNS) return found
    }
  }
  if (MAY_HAVE_EMOTICON.test(text)) {
    for (const match of text.matchAll(CHUNK)) {
      const valence = match[0].length <= 4 ? EMOTICON_VALENCES.get(match[0]) : undefined
      if (valence !== undefined) add(match[0], match.index, valence)
      if (found.length >= MOST_SIGNS) return found
    }
  }
  return found
}
