const MOST_NAMED = 3
/** One letter in three may differ, in short names two. */
const LEAST_EDITS = 2

/** The known names that somebody probably meant by an unknown one, the nearest first: three at most, or none. */
export function nearestNames(name: string, known: Iterable<string>): readonly string[] {
  const most = Math.max(LEAST_EDITS, Math.floor(name.length / 3))
  return [...known]
    .filter(({ length }) => Math.abs(length - name.length) <= most)
    .map((candidate) => ({ candidate, edits: edits(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, MOST_NAMED)
    .map(({ candidate }) => candidate)
}

/** How many letters must be put in, left out or changed to make one of the other. */
function edits(a: string, b: string): number {
  const others = [...b]
  let above = [0, ...others.map((_, i) => i + 1)]
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1]
    for (const [column, other] of others.entries()) {
      const changed = (above[column] ?? 0) + (letter === other ? 0 : 1)
      line.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    above = line
  }
  return above.at(-1) ?? 0
}
