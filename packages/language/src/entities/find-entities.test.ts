import { describe, expect, it } from 'vitest'
import { codePattern } from './code-pattern.ts'
import { findEntities } from './find-entities.ts'

const values = (text: string) => findEntities(text).map(({ type, value }) => `${type}=${value}`)

describe('findEntities', () => {
  it.each([
    ['Where is my order ORD-9876?', ['order_id=ORD-9876']],
    ['where is ord 9876', ['order_id=ORD-9876']],
    ['ord#9876 and ORD1234', ['order_id=ORD-9876', 'order_id=ORD-1234']],
    ['my order number is 98765', ['order_id=ORD-98765']],
    ['where is ORD\u20139876 or ORD\u20111234', ['order_id=ORD-9876', 'order_id=ORD-1234']],
    ['order #4521 is late', ['order_id=ORD-4521']],
    ['sipariş numaram 55667 nerede', ['order_id=ORD-55667']],
    ['9876', ['order_id=ORD-9876']],
    ['first, where is 9876', ['order_id=ORD-9876']],
    ['9876 nerede', ['order_id=ORD-9876']],
    ['where is 2025 in review', []],
    ['I want to order 2 shoes', []],
    ['is P-2001 or PROD-1234 better', ['product_id=P-2001', 'product_id=PROD-1234']],
    ['I bought it on 2025-02-15', ['date=2025-02-15']],
    ['on 15/02/2025 or 02/15/2025 or 15.2.2025', ['date=2025-02-15', 'date=2025-02-15', 'date=2025-02-15']],
    ['since February 3rd, 2025 and 4 March', ['date=2025-02-03', 'date=--03-04']],
    ['15 Şubat 2025 tarihinde', ['date=2025-02-15']],
    [
      'you charged me $1,234.5 instead of 12,50 € and 300 TL',
      ['amount=1234.50 USD', 'amount=12.50 EUR', 'amount=300.00 TRY'],
    ],
    ['tracking number 1Z999AA10123456784', ['tracking_number=1Z999AA10123456784']],
    ['parcel RR123456785US', ['tracking_number=RR123456785US']],
    ['tracking no: 420123456789', ['tracking_number=420123456789']],
    ['write to Ada@Example.com or +49 30 123456', ['email=ada@example.com', 'phone=+4930123456']],
    ['Call (555) 123-4567', ['phone=5551234567']],
    ['The 3 shirts cost too much', []],
  ])('reads "%s"', (text, expected) => {
    expect(values(text)).toEqual(expected)
  })

  it('gives the places in the text', () => {
    const text = 'İade: ORD-9876 için 12,50 €'
    expect(findEntities(text).map(({ start, end }) => text.slice(start, end))).toEqual(['ORD-9876', '12,50 €'])
  })

  it("takes the shop's own patterns", () => {
    const patterns = { orderIds: [codePattern('#-#-#')], productIds: [codePattern('ART.*')] }
    const found = findEntities('302-1234567-7654321 with art.x9', { patterns }).map(({ type, value }) => [type, value])
    expect(found).toEqual([
      ['order_id', '302-1234567-7654321'],
      ['product_id', 'ART.X9'],
    ])
  })

  it('refuses a pattern that could match anything', () => {
    expect(() => codePattern('ORD')).toThrow(RangeError)
    expect(() => codePattern('#*')).toThrow(RangeError)
  })
})
