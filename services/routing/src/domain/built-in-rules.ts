import type { RoutingRule } from '@customer-service/contracts/routing'

const BY_INTENT: Readonly<Record<string, readonly string[]>> = {
  returns_department: ['product_returns'],
  order_support: ['order_status', 'delivery', 'order_change', 'order_cancellation', 'shipping_address'],
  billing_department: ['refunds', 'payment', 'invoice'],
  technical_support: ['technical_problem'],
  account_support: ['account', 'subscription'],
  sales_team: ['product_question', 'order_placement', 'promotion'],
  customer_relations: ['complaint', 'feedback'],
  general_support: ['human_wanted', 'store_information', 'greeting', 'thanks', 'goodbye', 'affirmation', 'negation'],
}
const RAISED: Readonly<Record<string, RoutingRule['minimum_priority']>> = {
  complaint: 'medium',
  human_wanted: 'medium',
}

/** Of rules for an intent that say no other. */
export const INTENT_ORDER = 100
/** What must not wait is found by its words, whatever else the message is about. */
const TERM_ORDER = 1_000

/** Where the default intents go. An owner's rule of the same id takes the place of one of these. */
export const BUILT_IN_RULES: readonly RoutingRule[] = [
  {
    rule_id: 'legal-threat',
    terms: [
      'lawyer',
      'attorney',
      'legal action',
      'lawsuit',
      'take you to court',
      'see you in court',
      'small claims',
      'sue you',
      'avukat',
      'avukatım',
      'avukatıma',
      'mahkeme',
      'mahkemeye',
      'dava açacağım',
      'hakem heyeti',
      'hakem heyetine',
      'suç duyurusu',
    ],
    destination: 'customer_relations',
    minimum_priority: 'high',
    order: TERM_ORDER,
  },
  {
    rule_id: 'self-harm',
    terms: [
      'kill myself',
      'suicide',
      'suicidal',
      'want to die',
      'end my life',
      "don't want to live",
      'do not want to live',
      'intihar',
      'ölmek istiyorum',
    ],
    destination: 'customer_relations',
    minimum_priority: 'urgent',
    suggested_responses: [
      "I'm so sorry that you feel this way, and I'm glad that you wrote. Are you safe right now?",
      'Please call the emergency number where you are, such as 112, 999 or 911, or somebody you trust. I am here with you.',
      'Böyle hissetmenize çok üzüldüm, yazdığınız için teşekkür ederim. Şu anda güvende misiniz?',
    ],
    order: TERM_ORDER + 1,
  },
  {
    rule_id: 'danger',
    terms: [
      'caught fire',
      'burst into flames',
      'exploded',
      'started smoking',
      'swollen battery',
      'battery is swollen',
      'electric shock',
      'allergic reaction',
      'swallowed',
      'injured',
      'burned me',
      'burned my hand',
      'gas leak',
      'food poisoning',
      'patladı',
      'alev aldı',
      'yangın çıktı',
      'duman çıktı',
      'zehirlendi',
      'zehirlendim',
      'zehirlendik',
      'alerjik reaksiyon',
      'elektrik çarptı',
      'yaralandı',
      'yaralandım',
      ...burnt('elim', 'yüzüm', 'cildim', 'ağzım', 'ürün', 'cihaz', 'telefon', 'kablo', 'adaptör', 'fiş', 'priz'),
    ],
    destination: 'customer_relations',
    minimum_priority: 'urgent',
    suggested_responses: [
      'Is anybody hurt? If so, please call a doctor or the emergency number where you are first.',
      'Please stop using the product, keep away from it, and tell me which product it is and what happened.',
      'Yaralanan ya da rahatsızlanan biri var mı? Varsa lütfen önce acil yardım numarasını arayın ve ürünü kullanmayı bırakın.',
    ],
    order: TERM_ORDER,
  },
  {
    rule_id: 'account-takeover',
    terms: [
      'account was hacked',
      'account got hacked',
      'account has been hacked',
      'hacked my account',
      'hacked into my account',
      'logged into my account',
      'unauthorized access',
      'identity theft',
      'hesabım çalındı',
      'hesabım hacklendi',
      'hesabım ele geçirildi',
    ],
    destination: 'account_support',
    minimum_priority: 'high',
    order: TERM_ORDER,
  },
  ...Object.entries(BY_INTENT).flatMap(([destination, intents]) =>
    intents.map((intent) => byIntent(intent, destination)),
  ),
]

/** The rule that says where an intent goes. */
export function intentRuleId(intent: string): string {
  return `intent-${intent}`
}

/** "Yandı" alone is also said of a light that came on. */
function burnt(...things: readonly string[]): readonly string[] {
  return things.map((thing) => `${thing} yandı`)
}

function byIntent(intent: string, destination: string): RoutingRule {
  const minimum_priority = RAISED[intent]
  return {
    rule_id: intentRuleId(intent),
    intent,
    destination,
    order: INTENT_ORDER,
    ...(minimum_priority !== undefined && { minimum_priority }),
  }
}
