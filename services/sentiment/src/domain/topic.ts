const DELAYS: ReadonlySet<string> = new Set(
  'waiting wait waited late delay delayed delays update overdue slow arrive arrived bekliyorum gecikti gelmedi'.split(
    ' ',
  ),
)
/** Keywords that name what a message is about, as a reader would say it. */
const TOPICS: Readonly<Record<string, string>> = {
  order: 'an order',
  orders: 'orders',
  refund: 'a refund',
  refunds: 'refunds',
  delivery: 'the delivery',
  payment: 'a payment',
  invoice: 'an invoice',
  account: 'the account',
  subscription: 'the subscription',
  return: 'a return',
  exchange: 'an exchange',
  package: 'a package',
  parcel: 'a parcel',
  shipment: 'a shipment',
  shipping: 'the shipping',
  product: 'a product',
  item: 'an item',
  charge: 'a charge',
  billing: 'billing',
  price: 'the price',
  warranty: 'the warranty',
  replacement: 'a replacement',
  quality: 'the quality',
  service: 'the service',
  support: 'the support',
  app: 'the app',
  website: 'the website',
  password: 'a password',
  card: 'a card',
  siparis: 'an order',
  sipariş: 'an order',
  siparişim: 'an order',
  iade: 'a return',
  kargo: 'a shipment',
  ürün: 'a product',
  fatura: 'an invoice',
  hesap: 'the account',
  ödeme: 'a payment',
  abonelik: 'the subscription',
}
const DELAYED: Readonly<Record<string, string>> = {
  'an order': 'order delays',
  orders: 'order delays',
  'the delivery': 'delivery delays',
  'a package': 'delivery delays',
  'a parcel': 'delivery delays',
  'a shipment': 'delivery delays',
  'the shipping': 'delivery delays',
  'a refund': 'refund delays',
  refunds: 'refund delays',
  'a replacement': 'replacement delays',
}

/** What the keywords are about, in a few words; undefined when they name no subject of a shop. */
export function topicOf(keywords: readonly string[]): string | undefined {
  const topic = keywords.map((keyword) => TOPICS[keyword]).find((found) => found !== undefined)
  const isDelay = keywords.some((keyword) => DELAYS.has(keyword))
  return topic === undefined ? undefined : ((isDelay ? DELAYED[topic] : undefined) ?? topic)
}
