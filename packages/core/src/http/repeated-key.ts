const [QUOTE, BACKSLASH, OPEN_BRACE, CLOSE_BRACE, COLON] = [0x22, 0x5c, 0x7b, 0x7d, 0x3a]

/**
 * The first key that an object says twice, or undefined: readers differ on which of the two counts (RFC 8259).
 * The text is known to be JSON.
 */
export function repeatedKey(text: string): string | undefined {
  const around: Set<string>[] = []
  let last = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === QUOTE) {
      const end = endOfString(text, i + 1)
      last = text.slice(i, end + 1)
      i = end
    } else if (code === OPEN_BRACE) around.push(new Set())
    else if (code === CLOSE_BRACE) around.pop()
    else if (code === COLON) {
      const key = last.includes('\\') ? String(JSON.parse(last)) : last.slice(1, -1)
      const keys = around.at(-1)
      if (keys?.has(key)) return key
      keys?.add(key)
    }
  }
  return undefined
}

function endOfString(text: string, begin: number): number {
  let i = begin
  while (text.charCodeAt(i) !== QUOTE) i += text.charCodeAt(i) === BACKSLASH ? 2 : 1
  return i
}
