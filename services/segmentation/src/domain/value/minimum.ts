export interface Minimum {
  readonly at: readonly number[]
  readonly value: number
  /** Whether the search came to rest before it ran out of steps. */
  readonly converged: boolean
}

interface Corner {
  readonly at: readonly number[]
  readonly value: number
}

const MOST_STEPS = 2_000
const TOLERANCE = 1e-10
const MOST_RESTARTS = 10
const EDGE = 0.5

/**
 * The minimum of a smooth function of a few variables without derivatives (Nelder-Mead), begun anew where it stopped until
 * that gains nothing: a collapsed simplex isn't a minimum. Where the function has no value it says Infinity.
 */
export function minimum(of: (at: readonly number[]) => number, start: readonly number[]): Minimum {
  let best: Minimum = { at: start, value: of(start), converged: false }
  for (let restart = 0; restart < MOST_RESTARTS; restart++) {
    const next = descend(of, best.at)
    const gain = best.value - next.value
    best = next
    if (next.converged && gain <= TOLERANCE * (1 + Math.abs(next.value))) return best
  }
  return { ...best, converged: false }
}

function descend(of: (at: readonly number[]) => number, start: readonly number[]): Minimum {
  const corner = (at: readonly number[]): Corner => ({ at, value: of(at) })
  let simplex = [
    corner(start),
    ...start.map((_, moved) => corner(start.map((x, i) => (i === moved ? x + EDGE : x)))),
  ].sort(byValue)
  for (let step = 0; step < MOST_STEPS; step++) {
    const [best, worst] = [simplex[0], simplex.at(-1)]
    if (!best || !worst) break
    if (worst.value - best.value <= TOLERANCE * (1 + Math.abs(best.value)) && isSmall(simplex))
      return { ...best, converged: true }
    const replaced = better(simplex, corner)
    simplex = (
      replaced ? [...simplex.slice(0, -1), replaced] : simplex.map((each) => corner(between(best.at, each.at, 0.5)))
    ).sort(byValue)
  }
  return { at: simplex[0]?.at ?? start, value: simplex[0]?.value ?? Number.POSITIVE_INFINITY, converged: false }
}

/** Instead of the worst corner: reflected, stretched or pulled in; undefined when none of that is better. */
function better(simplex: readonly Corner[], corner: (at: readonly number[]) => Corner): Corner | undefined {
  const [best, nextToWorst, worst] = [simplex[0], simplex.at(-2), simplex.at(-1)]
  if (!best || !nextToWorst || !worst) return undefined
  const centre = centreOf(simplex.slice(0, -1))
  const reflected = corner(between(centre, worst.at, -1))
  if (reflected.value < best.value) {
    const stretched = corner(between(centre, worst.at, -2))
    return stretched.value < reflected.value ? stretched : reflected
  }
  if (reflected.value < nextToWorst.value) return reflected
  const isOutside = reflected.value < worst.value
  const pulled = corner(between(centre, isOutside ? reflected.at : worst.at, 0.5))
  return pulled.value < Math.min(reflected.value, worst.value) ? pulled : undefined
}

const byValue = (a: Corner, b: Corner): number => a.value - b.value || 0

const between = (a: readonly number[], b: readonly number[], share: number): readonly number[] =>
  a.map((x, i) => x + share * ((b[i] ?? 0) - x))

const centreOf = (corners: readonly Corner[]): readonly number[] =>
  (corners[0]?.at ?? []).map((_, i) => corners.reduce((sum, { at }) => sum + (at[i] ?? 0), 0) / corners.length)

function isSmall(simplex: readonly Corner[]): boolean {
  const [best, ...others] = simplex
  return others.every(({ at }) => at.every((x, i) => Math.abs(x - (best?.at[i] ?? 0)) < 1e-5))
}
