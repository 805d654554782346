/** Remembers what was made of texts lately, so that a text that comes again costs nothing. Bounded by UTF-16 units. */
export function remembering<Made>(make: (text: string) => Made, mostUnits: number): (text: string) => Made {
  const known = new Map<string, Made>()
  let units = 0
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    if (text.length > mostUnits / 4) return made
    for (const oldest of known.keys()) {
      if (units + text.length <= mostUnits) break
      known.delete(oldest)
      units -= oldest.length
    }
    known.set(text, made)
    units += text.length
    return made
  }
}
