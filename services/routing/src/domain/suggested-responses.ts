import type { Entity } from '@customer-service/contracts/routing'

/** What the responses may speak of. */
export interface Situation {
  readonly intent: string | undefined
  readonly text: string
  readonly language: string
  readonly entities: readonly Entity[]
  readonly destinationName: string
}

type Responses = (situation: Situation) => readonly [string, string]

const DAMAGED = /\b(damaged?|broken?|defective|faulty|cracked|torn)\b/i
const WRONG = /\bwrong\b/i

/** Two answers for an agent or a bot: one that hands over, one that moves the matter on. They state no facts. */
export function suggestedResponses(situation: Situation): readonly string[] {
  if (situation.language === 'tr') return turkish(situation)
  return (BY_INTENT[situation.intent ?? ''] ?? general)(situation)
}

const orderOf = ({ entities }: Situation): string | undefined => entities.find(({ type }) => type === 'order_id')?.value

const aboutOrder =
  (handover: string, ask: string, known: string): Responses =>
  (situation) => {
    const order = orderOf(situation)
    return [handover, order === undefined ? ask : known.replace('{order}', order)]
  }

const general: Responses = ({ destinationName }) => [
  `Thank you for your message. I'll connect you with ${destinationName}, who can help you with this.`,
  'Could you tell me a little more about what you need?',
]

const returns: Responses = ({ text, entities }) => {
  const state = DAMAGED.test(text) ? 'damaged ' : WRONG.test(text) ? 'wrong ' : ''
  const article = state === 'wrong ' ? 'the' : 'a'
  const product = entities.find(({ type }) => type === 'product_id')?.value
  const detail = state === 'damaged ' ? "what's damaged about the product" : 'why you would like to return it'
  return [
    `I understand you need to return ${article} ${state}product. I'll connect you with our returns department who can help process this for you.`,
    `I'll need a few details about your return. Could you tell me ${detail}${product && state === '' ? ` (${product})` : ''}?`,
  ]
}

const BY_INTENT: Readonly<Record<string, Responses>> = {
  product_returns: returns,
  order_status: aboutOrder(
    "I understand you'd like to know where your order is. I'll check its status for you.",
    'Could you give me your order number? It looks like ORD-1234.',
    "I'll look up order {order} right away and tell you where it is.",
  ),
  delivery: () => [
    "I'm happy to help with your question about delivery.",
    'Which country and postcode should it be delivered to?',
  ],
  order_change: aboutOrder(
    "I understand you'd like to change your order. I'll see what is still possible.",
    'Could you give me your order number and what you would like to change?',
    'What would you like to change about order {order}?',
  ),
  order_cancellation: aboutOrder(
    "I understand you'd like to cancel your order. I'll check whether it can still be stopped.",
    'Could you give me the number of the order that you want to cancel?',
    "I'll check whether order {order} can still be cancelled.",
  ),
  shipping_address: aboutOrder(
    "I understand the delivery address needs to change. I'll see whether your order can still be redirected.",
    'Could you give me your order number and the new address?',
    'What is the new address for order {order}?',
  ),
  refunds: aboutOrder(
    "I understand you're asking about a refund. I'll connect you with our billing department who can look into it.",
    'Could you give me the order number that the refund is for?',
    "I'll ask our billing department about the refund for order {order}.",
  ),
  payment: () => [
    "I'm sorry about the trouble with your payment. I'll connect you with our billing department.",
    "Could you tell me the date and the amount of the payment? Please don't send your full card number.",
  ],
  invoice: aboutOrder(
    "I'll help you with your invoice.",
    'Could you give me the number of the order that you need the invoice for?',
    "I'll ask our billing department for the invoice of order {order}.",
  ),
  account: () => [
    "I'll help you with your account.",
    'Could you tell me what happens when you try? Please never share your password.',
  ],
  subscription: () => [
    "I'll connect you with the team that looks after subscriptions.",
    'Would you like to change, pause or end your subscription?',
  ],
  technical_problem: () => [
    "I'm sorry that something isn't working. I'll connect you with technical support.",
    'Which device or browser do you use, and what does the error message say?',
  ],
  product_question: () => [
    "I'm happy to help with your question about the product.",
    'Which product do you mean? A name or product number helps.',
  ],
  order_placement: () => ["I'm happy to help you place an order.", 'Which product would you like, and how many?'],
  promotion: () => ["I'll check the offer for you.", 'Could you tell me the code and where it is not accepted?'],
  complaint: () => [
    "I'm sorry about your experience. I'll bring this to our customer relations team, so that it is looked at properly.",
    'Could you tell me what happened, and what would put it right for you?',
  ],
  feedback: () => [
    'Thank you for your feedback. I will pass it on to the team.',
    'Is there anything in particular that we could do better?',
  ],
  human_wanted: ({ destinationName }) => [
    `Of course. I'll connect you with a person from ${destinationName}.`,
    'While I do, could you tell me in a sentence what it is about?',
  ],
  greeting: () => ['Hello! How can I help you today?', 'Hi there, what can I do for you?'],
  thanks: () => ["You're welcome! Is there anything else I can help with?", 'Glad to help. Have a nice day!'],
  goodbye: () => ['Thank you for contacting us. Have a nice day!', 'Goodbye, and write again whenever you need us.'],
}

const turkish: Responses = (situation) =>
  (situation.intent === undefined ? undefined : IN_TURKISH[situation.intent])?.(situation) ?? [
    'Mesajınız için teşekkür ederiz. Sizi yardımcı olabilecek ekibimize yönlendiriyorum.',
    orderInTurkish(situation),
  ]

function orderInTurkish(situation: Situation): string {
  const order = orderOf(situation)
  if (order === undefined) return 'Size daha hızlı yardımcı olabilmem için sipariş numaranızı yazar mısınız?'
  return `${order} numaralı siparişiniz için hemen kontrol ediyorum.`
}

const aboutOrderInTurkish =
  (handover: string): Responses =>
  (situation) => [handover, orderInTurkish(situation)]

const IN_TURKISH: Readonly<Record<string, Responses>> = {
  product_returns: aboutOrderInTurkish(
    'Ürününüzü iade etmek istediğinizi anlıyorum. İade ekibimiz size yardımcı olacak.',
  ),
  order_status: aboutOrderInTurkish(
    'Siparişinizin nerede olduğunu öğrenmek istediğinizi anlıyorum. Durumuna hemen bakıyorum.',
  ),
  delivery: () => [
    'Teslimatla ilgili sorunuza memnuniyetle yardımcı olurum.',
    'Teslimat hangi ülkeye ve posta koduna yapılacak?',
  ],
  order_change: aboutOrderInTurkish(
    'Siparişinizi değiştirmek istediğinizi anlıyorum. Neyin hâlâ mümkün olduğuna bakıyorum.',
  ),
  order_cancellation: aboutOrderInTurkish(
    'Siparişinizi iptal etmek istediğinizi anlıyorum. Hâlâ durdurulup durdurulamayacağına bakıyorum.',
  ),
  shipping_address: aboutOrderInTurkish(
    'Teslimat adresinin değişmesi gerektiğini anlıyorum. Siparişin yönlendirilip yönlendirilemeyeceğine bakıyorum.',
  ),
  refunds: aboutOrderInTurkish('Para iadenizi sorduğunuzu anlıyorum. Ödeme ekibimiz inceleyecek.'),
  payment: () => [
    'Ödemenizde yaşadığınız sorun için üzgünüm. Ödeme ekibimiz inceleyecek.',
    'Ödemenin tarihini ve tutarını yazar mısınız? Lütfen kart numaranızın tamamını göndermeyin.',
  ],
  invoice: aboutOrderInTurkish('Faturanız için yardımcı olurum.'),
  account: () => [
    'Hesabınızla ilgili yardımcı olurum.',
    'Denediğinizde ne olduğunu yazar mısınız? Lütfen şifrenizi kimseyle paylaşmayın.',
  ],
  subscription: () => [
    'Sizi aboneliklerle ilgilenen ekibimize bağlıyorum.',
    'Aboneliğinizi değiştirmek mi, durdurmak mı, yoksa sonlandırmak mı istiyorsunuz?',
  ],
  technical_problem: () => [
    'Bir şeyin çalışmadığına üzüldüm. Sizi teknik desteğe bağlıyorum.',
    'Hangi cihazı ya da tarayıcıyı kullanıyorsunuz, hata mesajında ne yazıyor?',
  ],
  product_question: () => [
    'Ürünle ilgili sorunuza memnuniyetle yardımcı olurum.',
    'Hangi ürünü soruyorsunuz? Adı ya da ürün numarası yeterli.',
  ],
  order_placement: () => ['Sipariş vermenize memnuniyetle yardımcı olurum.', 'Hangi üründen kaç adet istiyorsunuz?'],
  promotion: () => ['Kampanyaya sizin için bakıyorum.', 'Kodu ve nerede kabul edilmediğini yazar mısınız?'],
  complaint: () => [
    'Yaşadıklarınız için üzgünüm. Konuyu müşteri ilişkileri ekibimize iletiyorum.',
    'Ne olduğunu ve sizin için neyin çözüm olacağını yazar mısınız?',
  ],
  human_wanted: () => [
    'Elbette. Sizi bir yetkilimize bağlıyorum.',
    'Bu arada konunun ne olduğunu bir cümleyle yazar mısınız?',
  ],
  greeting: () => ['Merhaba! Size nasıl yardımcı olabilirim?', 'Merhaba, sizin için ne yapabilirim?'],
  thanks: () => [
    'Rica ederim! Yardımcı olabileceğim başka bir konu var mı?',
    'Yardımcı olabildiysem ne mutlu. İyi günler!',
  ],
}
