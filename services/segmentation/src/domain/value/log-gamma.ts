const G = 7
const FIRST = 0.9999999999998099
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/** The logarithm of the gamma function above 0 (Lanczos): 15 digits, and no overflow. */
export function logGamma(x: number): number {
  // Below 0.5 the series loses digits.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x)
  const base = x + G - 0.5
  let series = FIRST
  for (let i = 0; i < LANCZOS.length; i++) series += (LANCZOS[i] ?? 0) / (x + i)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series)
}
