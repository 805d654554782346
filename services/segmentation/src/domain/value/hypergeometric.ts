const MOST_TERMS = 50_000
const PRECISION = 1e-16
const LARGE = 1e200

/**
 * exp(logFactor) · ₂F₁(a, b; c; z) for 0 ≤ z < 1, by its series. The factor comes in as a logarithm because the function
 * leaves the range of numbers where the product doesn't: for customers with hundreds of purchases.
 */
export function hypergeometric(a: number, b: number, c: number, z: number, logFactor = 0): number {
  let term = 1
  let sum = 1
  let logScale = logFactor
  for (let n = 0; n < MOST_TERMS; n++) {
    const ratio = (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z
    term *= ratio
    sum += term
    if (ratio < 1 && Math.abs(term) <= PRECISION * Math.abs(sum)) break
    if (Math.abs(sum) > LARGE) {
      term /= LARGE
      sum /= LARGE
      logScale += Math.log(LARGE)
    }
  }
  return sum * Math.exp(logScale)
}
