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

const INTENT_ORDER = 100
/** What must not wait is found by its words, whatever else the message is about. */
const TERM_ORDER = 1_000

/** Where the default intents go. An owner's rule of the same id takes the place of one of these. */
export const BUILT_IN_RULES: readonly RoutingRule[] = [
  {
    rule_id: 'legal-threat',
    terms: ['lawyer', 'attorney', 'legal action', 'lawsuit', 'take you to court', 'avukat', 'mahkeme', 'hakem heyeti'],
    destination: 'customer_relations',
    minimum_priority: 'high',
    order: TERM_ORDER,
  },
  {
    rule_id: 'danger',
    terms: ['caught fire', 'exploded', 'electric shock', 'injured', 'burned me', 'patladı', 'elektrik çarptı', 'yandı'],
    destination: 'customer_relations',
    minimum_priority: 'urgent',
    order: TERM_ORDER,
  },
  {
    rule_id: 'account-takeover',
    terms: ['account was hacked', 'hacked my account', 'unauthorized access', 'identity theft', 'hesabım çalındı'],
    destination: 'account_support',
    minimum_priority: 'high',
    order: TERM_ORDER,
  },
  ...Object.entries(BY_INTENT).flatMap(([destination, intents]) =>
    intents.map((intent) => byIntent(intent, destination)),
  ),
]

function byIntent(intent: string, destination: string): RoutingRule {
  const minimum_priority = RAISED[intent]
  return {
    rule_id: `intent-${intent}`,
    intent,
    destination,
    order: INTENT_ORDER,
    ...(minimum_priority !== undefined && { minimum_priority }),
  }
}
