import { describe, expect, it } from 'vitest'
import { purchaseHistory } from './purchase-history.ts'

describe('purchaseHistory', () => {
  const columns = (rows: readonly (readonly [customer: number, day: number, value: number])[]) => ({
    customerCount: 3,
    customers: Uint32Array.from(rows, ([customer]) => customer),
    days: Int32Array.from(rows, ([, day]) => day),
    values: Float64Array.from(rows, ([, , value]) => value),
  })

  it('counts purchases of one day once, leaves out later ones, and keeps the first day apart', () => {
    const history = purchaseHistory(
      columns([
        [0, 20, 30],
        [0, 10, 5],
        [0, 10, 7],
        [0, 20, 10],
        [0, 40, 1_000],
        [1, 12, Number.NaN],
      ]),
      30,
    )
    expect([...history.purchaseDays]).toEqual([2, 1, 0])
    expect([history.firstDay[0], history.lastDay[0]]).toEqual([10, 20])
    expect([...history.totalValue]).toEqual([52, 0, 0])
    expect([...history.repeatValue]).toEqual([40, Number.NaN, Number.NaN])
  })

  it('reads nothing from nothing', () => {
    expect([...purchaseHistory(columns([]), 30).purchaseDays]).toEqual([0, 0, 0])
  })
})
