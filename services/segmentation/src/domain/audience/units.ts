/** Amounts are kept in ten-thousandths: sums of whole numbers are exact. */
export const UNITS = 10_000

/** The largest amount of one event. Sums are exact up to 900 billion. */
const MOST = 10_000_000_000

/** Ten-thousandths of an amount; undefined when it is too large or has more than four decimals. */
export function unitsOf(amount: number): number | undefined {
  const units = Math.round(amount * UNITS)
  return Math.abs(amount) <= MOST && units / UNITS === amount ? units : undefined
}

/** Two decimals, half away from zero. */
export function roundedUnits(units: number): number {
  const hundredths = Math.floor((Math.abs(units) + 50) / 100)
  return (Math.sign(units) * hundredths) / 100
}
