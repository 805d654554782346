import type { Cursor } from './cursor.ts'
import type { Quantity } from './read-quantity.ts'

export interface Money {
  readonly quantity: Quantity<number>
  readonly currency: string | undefined
}

/** How a language says an amount. */
export interface MoneyWords {
  readonly currencies: ReadonlyMap<string, string>
  readonly readQuantity: (
    c: Cursor,
    readValue: () => number | undefined,
    sizeOf: (value: number) => number,
  ) => Quantity<number> | undefined
}

/** An amount, with its currency before or behind it. Both ends of a range are in one currency. */
export function readMoneyIn(c: Cursor, { currencies, readQuantity }: MoneyWords): Money | undefined {
  return c.attempt(() => {
    const named = new Set<string>()
    const note = (currency: string | undefined) => currency !== undefined && named.add(currency)
    const quantity = readQuantity(
      c,
      () => {
        note(c.takeFrom(currencies))
        const amount = c.takeNumber()
        if (amount !== undefined) note(c.takeFrom(currencies))
        return amount
      },
      (amount) => amount,
    )
    if (quantity === undefined || named.size > 1) return undefined
    const [currency] = named
    return { quantity, currency }
  })
}
