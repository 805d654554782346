import type { Order, PutOrder } from '@customer-service/contracts/chatbot'
import { DAY_MS, toTimestamp } from '@customer-service/core'
import { catalogue, type ProductId } from './catalogue.ts'

export interface DemoOrder {
  readonly order_id: string
  readonly order: PutOrder
}

type Status = Order['status']
type Line = readonly [product: ProductId, quantity: number]
type Row = readonly [id: number, user: string, status: Status, placedHoursAgo: number, lines: readonly Line[]]

const ROWS: readonly Row[] = [
  [9877, 'user123', 'delivered', 24 * 40, [['P-1004', 1]]],
  [
    9878,
    'user123',
    'in_transit',
    24 * 3,
    [
      ['P-2001', 2],
      ['P-2003', 1],
    ],
  ],
  [9901, 'user101', 'pending', 3, [['P-1002', 1]]],
  [9902, 'user102', 'pending', 20, [['P-3006', 1]]],
  [9903, 'user103', 'pending', 1, [['P-2005', 3]]],
  [
    9904,
    'user104',
    'processing',
    6,
    [
      ['P-1003', 1],
      ['P-1005', 1],
    ],
  ],
  [9905, 'user105', 'processing', 26, [['P-3001', 1]]],
  [
    9906,
    'user106',
    'processing',
    18,
    [
      ['P-2002', 1],
      ['P-2006', 2],
    ],
  ],
  [9907, 'user107', 'processing', 40, [['P-1001', 1]]],
  [
    9908,
    'user108',
    'shipped',
    30,
    [
      ['P-3003', 1],
      ['P-3004', 1],
    ],
  ],
  [9909, 'user109', 'shipped', 34, [['P-2001', 1]]],
  [9910, 'user110', 'shipped', 44, [['P-1006', 2]]],
  [
    9911,
    'user111',
    'shipped',
    28,
    [
      ['P-2004', 2],
      ['P-2005', 1],
    ],
  ],
  [9912, 'user112', 'in_transit', 24 * 2 + 5, [['P-3002', 1]]],
  [9913, 'user113', 'in_transit', 24 * 3 + 2, [['P-1003', 1]]],
  [
    9914,
    'user114',
    'in_transit',
    24 * 4,
    [
      ['P-3005', 1],
      ['P-3003', 1],
    ],
  ],
  [
    9915,
    'user115',
    'in_transit',
    24 * 9,
    [
      ['P-1002', 1],
      ['P-1006', 1],
    ],
  ],
  [9916, 'user101', 'delivered', 24 * 6, [['P-2006', 4]]],
  [9917, 'user102', 'delivered', 24 * 8, [['P-1005', 2]]],
  [9918, 'user116', 'delivered', 24 * 11, [['P-3004', 1]]],
  [9919, 'user117', 'delivered', 24 * 15, [['P-2003', 2]]],
  [
    9920,
    'user118',
    'delivered',
    24 * 21,
    [
      ['P-1001', 1],
      ['P-1005', 1],
    ],
  ],
  [9921, 'user119', 'delivered', 24 * 29, [['P-3002', 2]]],
  [9922, 'user120', 'delivered', 24 * 75, [['P-3006', 1]]],
  [9923, 'user121', 'cancelled', 24 * 5, [['P-1004', 1]]],
  [9924, 'user122', 'cancelled', 24 * 17, [['P-2001', 1]]],
  [9925, 'user124', 'returned', 24 * 14, [['P-1003', 1]]],
  [9926, 'user125', 'returned', 24 * 18, [['P-3005', 1]]],
  [9927, 'user126', 'refunded', 24 * 24, [['P-1004', 1]]],
]

/** Orders in every status, placed relative to `now`; ORD-9876 of `user123` among them, placed on 15 March. */
export function demoOrders(now: Date): readonly DemoOrder[] {
  return [sampleOrder(now), ...ROWS.map((row) => orderOf(row, now))]
}

/** The order of the user guide's conversation. */
function sampleOrder(now: Date): DemoOrder {
  const thisYear = new Date(Date.UTC(now.getUTCFullYear(), 2, 15, 10, 12))
  const placed = thisYear <= now ? thisYear : new Date(Date.UTC(now.getUTCFullYear() - 1, 2, 15, 10, 12))
  const order = {
    user_id: 'user123',
    status: 'processing' as const,
    placed_at: toTimestamp(placed),
    ships_within_days: 2,
    ...contents([
      ['P-1001', 1],
      ['P-1005', 2],
    ]),
  }
  return { order_id: 'ORD-9876', order }
}

function orderOf([id, user_id, status, placedHoursAgo, lines]: Row, now: Date): DemoOrder {
  const placed = new Date(now.getTime() - placedHoursAgo * 3_600_000)
  const order = { user_id, status, placed_at: toTimestamp(placed), ...contents(lines), ...progress(id, status, placed) }
  return { order_id: `ORD-${id}`, order }
}

function contents(lines: readonly Line[]): Pick<PutOrder, 'items' | 'total'> {
  const items = lines.map(([product_id, quantity]) => ({ product_id, name: catalogue[product_id].name, quantity }))
  const pence = lines.reduce((sum, [id, quantity]) => sum + Math.round(catalogue[id].price * 100) * quantity, 0)
  return { items, total: { amount: pence / 100, currency: 'GBP' } }
}

/** What has happened to an order by its status: it ships after a day and arrives two days later. */
function progress(id: number, status: Status, placed: Date): Partial<PutOrder> {
  if (status === 'cancelled') return {}
  if (status === 'pending' || status === 'processing') return { ships_within_days: status === 'pending' ? 3 : 2 }
  const shipped = {
    shipped_at: toTimestamp(daysAfter(placed, 1)),
    estimated_delivery: toTimestamp(daysAfter(placed, 5)).slice(0, 10),
    ...trackingOf(id),
  }
  const onTheWay = status === 'shipped' || status === 'in_transit'
  return onTheWay ? shipped : { ...shipped, delivered_at: toTimestamp(daysAfter(placed, 3)) }
}

function trackingOf(id: number): Partial<PutOrder> {
  const tracking_number = `NLP${id}00${id * 7}GB`
  return {
    carrier: 'Northline Parcels',
    tracking_number,
    tracking_url: `https://track.northline.example/${tracking_number}`,
  }
}

function daysAfter(time: Date, days: number): Date {
  return new Date(time.getTime() + days * DAY_MS)
}
