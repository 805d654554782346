import type { Destination, RoutingRule } from '@customer-service/contracts/routing'

/** The teams of the demo shop. */
export const demoDepartments: readonly Destination[] = [
  {
    destination_id: 'customer_service',
    name: 'Customer service',
    description: 'Everything that no other team takes, and customers who ask for a person',
    agents: 8,
    average_handling_seconds: 360,
  },
  {
    destination_id: 'orders_department',
    name: 'Orders',
    description: 'Placing, changing, cancelling and following orders',
    agents: 6,
    average_handling_seconds: 300,
  },
  {
    destination_id: 'delivery_department',
    name: 'Delivery',
    description: 'Parcels under way, delays, addresses',
    agents: 5,
    average_handling_seconds: 420,
  },
  {
    destination_id: 'returns_department',
    name: 'Returns and refunds',
    description: 'Returns, replacements, damaged goods and refunds',
    agents: 4,
    average_handling_seconds: 300,
  },
  {
    destination_id: 'billing_department',
    name: 'Payment and invoices',
    description: 'Payments, charges, invoices, gift cards',
    agents: 3,
    average_handling_seconds: 480,
  },
  {
    destination_id: 'account_department',
    name: 'Accounts',
    description: 'Registration, sign-in, personal data, newsletter, repeat deliveries',
    agents: 3,
    average_handling_seconds: 300,
  },
  {
    destination_id: 'product_advice',
    name: 'Product advice',
    description: 'Trainers and product experts',
    agents: 4,
    average_handling_seconds: 900,
  },
  {
    destination_id: 'technical_support',
    name: 'Technical support',
    description: 'Website, app, and equipment that does not work',
    agents: 2,
    average_handling_seconds: 600,
  },
  {
    destination_id: 'complaints_team',
    name: 'Complaints',
    description: 'Complaints and claims, with a case number each',
    agents: 2,
    average_handling_seconds: 1_200,
  },
]

type DemoRule = Pick<RoutingRule, 'intent' | 'destination' | 'minimum_priority' | 'suggested_responses'>

const RULES: readonly DemoRule[] = [
  {
    intent: 'product_returns',
    destination: 'returns_department',
    suggested_responses: [
      "I understand you need to return a damaged product. I'll connect you with our returns department who can help process this for you.",
      "I'll need a few details about your return. Could you tell me what's damaged about the product?",
    ],
  },
  { intent: 'refunds', destination: 'returns_department' },
  { intent: 'order_status', destination: 'orders_department' },
  { intent: 'order_change', destination: 'orders_department' },
  { intent: 'order_cancellation', destination: 'orders_department' },
  { intent: 'order_placement', destination: 'orders_department' },
  { intent: 'delivery', destination: 'delivery_department' },
  { intent: 'shipping_address', destination: 'delivery_department' },
  { intent: 'payment', destination: 'billing_department' },
  { intent: 'invoice', destination: 'billing_department' },
  { intent: 'promotion', destination: 'billing_department' },
  { intent: 'account', destination: 'account_department' },
  { intent: 'subscription', destination: 'account_department' },
  { intent: 'product_question', destination: 'product_advice' },
  { intent: 'technical_problem', destination: 'technical_support' },
  { intent: 'complaint', destination: 'complaints_team', minimum_priority: 'medium' },
  { intent: 'store_information', destination: 'customer_service' },
  { intent: 'feedback', destination: 'customer_service' },
  { intent: 'human_wanted', destination: 'customer_service' },
]

/** Which team gets which intent of the default model. */
export const demoRules: readonly RoutingRule[] = RULES.map((rule) => ({
  rule_id: `rule-${String(rule.intent).replaceAll('_', '-')}`,
  order: 100,
  ...rule,
}))
