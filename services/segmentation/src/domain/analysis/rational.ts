/** An exact number: money and ratios are never computed in floats. The denominator is above 0. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n }

/** The decimal that a finite number prints as: 0.1 is one tenth. */
export function rational(value: number): Rational {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n }
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const point = mantissa.indexOf('.')
  const digits = point < 0 ? mantissa : mantissa.slice(0, point) + mantissa.slice(point + 1)
  const places = (point < 0 ? 0 : mantissa.length - point - 1) - Number(exponent)
  return places >= 0
    ? { numerator: BigInt(digits), denominator: 10n ** BigInt(places) }
    : { numerator: BigInt(digits) * 10n ** BigInt(-places), denominator: 1n }
}

export function sum(a: Rational, b: Rational): Rational {
  if (a.denominator < b.denominator) return sum(b, a)
  if (a.denominator % b.denominator === 0n) {
    const share = (b.numerator * a.denominator) / b.denominator
    return { numerator: a.numerator + share, denominator: a.denominator }
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

export const difference = (a: Rational, b: Rational): Rational =>
  sum(a, { numerator: -b.numerator, denominator: b.denominator })

export const times = ({ numerator, denominator }: Rational, by: bigint): Rational => ({
  numerator: numerator * by,
  denominator,
})

/** `by` is above 0. */
export const dividedBy = ({ numerator, denominator }: Rational, by: bigint): Rational => ({
  numerator,
  denominator: denominator * by,
})

/** Below 0 when `a` is less than `b`, above 0 when it is more. */
export function compare(a: Rational, b: Rational): number {
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

/** Two decimals, half away from zero. */
export function rounded({ numerator, denominator }: Rational): number {
  if (numerator < 0n) return -rounded({ numerator: -numerator, denominator })
  return fromHundredths((200n * numerator + denominator) / (2n * denominator))
}

/** The least amount in whole hundredths that is more than this one, which is 0 or more. */
export const justAbove = ({ numerator, denominator }: Rational): number =>
  fromHundredths((100n * numerator) / denominator + 1n)

/** The number nearest to the decimal: dividing two exact numbers rounds correctly, beyond them parsing does. */
function fromHundredths(hundredths: bigint): number {
  if (hundredths <= Number.MAX_SAFE_INTEGER) return Number(hundredths) / 100
  return Number(`${hundredths}e-2`)
}
