/** How the shipped intents of a shop are called in a question, in English and Turkish. */
const TITLES: Readonly<Record<string, readonly [english: string, turkish: string]>> = {
  order_status: ['the status of an order', 'siparişinizin durumu'],
  delivery: ['delivery options and times', 'teslimat seçenekleri'],
  order_change: ['a change to an order', 'sipariş değişikliği'],
  order_cancellation: ['the cancellation of an order', 'sipariş iptali'],
  order_placement: ['a new order', 'yeni sipariş'],
  product_returns: ['a return or an exchange', 'iade veya değişim'],
  refunds: ['a refund', 'para iadesi'],
  payment: ['a payment', 'ödeme'],
  invoice: ['an invoice', 'fatura'],
  account: ['your account', 'hesabınız'],
  product_question: ['a question about a product', 'ürün hakkında soru'],
  technical_problem: ['a technical problem', 'teknik sorun'],
  complaint: ['a complaint', 'şikâyet'],
  subscription: ['a subscription', 'abonelik'],
  shipping_address: ['a delivery address', 'teslimat adresi'],
  promotion: ['an offer or a discount code', 'kampanya veya indirim kodu'],
  store_information: ['our shop and opening hours', 'mağaza bilgileri'],
  feedback: ['feedback', 'geri bildirim'],
  human_wanted: ['a talk with a person', 'bir yetkiliyle görüşmek'],
}

const SMALL_TALK: ReadonlySet<string> = new Set(['greeting', 'thanks', 'goodbye', 'affirmation', 'negation'])

/** Nothing that a question could offer. */
export const isSmallTalk = (intent: string): boolean => SMALL_TALK.has(intent)

/** An intent in the customer's words; one of the owner's by its name. */
export function titleOf(intent: string, language: string): string {
  const known = TITLES[intent]
  if (known) return language === 'tr' ? known[1] : known[0]
  return intent.replaceAll(/[_-]+/g, ' ').trim().toLowerCase()
}
