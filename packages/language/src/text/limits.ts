/** UTF-16 units of a text that an engine reads; the rest can't change its answer. Keeps hostile input cheap. */
const ANALYSED_LENGTH = 20_000

/** The part of a text that engines read. Never ends within a surrogate pair. */
export function analysedPart(text: string): string {
  if (text.length <= ANALYSED_LENGTH) return text
  const last = text.charCodeAt(ANALYSED_LENGTH - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return text.slice(0, splitsPair ? ANALYSED_LENGTH - 1 : ANALYSED_LENGTH)
}
