/** The beginning of a text that fits into so many bytes of UTF-8, cut between characters. */
export function firstBytes(text: string, bytes: number): string {
  if (text.length * 3 <= bytes) return text
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytes))
  return text.slice(0, read)
}
