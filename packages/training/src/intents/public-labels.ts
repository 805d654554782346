/** Which of the shop's intents the labels of a public set are about. A label that isn't here is left out. */
export type IntentMapping = Readonly<Record<string, string>>

/** Bitext's customer-service sample. */
export const BITEXT: IntentMapping = {
  cancel_order: 'order_cancellation',
  change_order: 'order_change',
  change_shipping_address: 'shipping_address',
  check_cancellation_fee: 'order_cancellation',
  check_invoice: 'invoice',
  check_payment_methods: 'payment',
  check_refund_policy: 'refunds',
  complaint: 'complaint',
  contact_human_agent: 'human_wanted',
  create_account: 'account',
  delete_account: 'account',
  delivery_options: 'delivery',
  delivery_period: 'delivery',
  edit_account: 'account',
  get_invoice: 'invoice',
  get_refund: 'refunds',
  newsletter_subscription: 'subscription',
  payment_issue: 'payment',
  place_order: 'order_placement',
  recover_password: 'account',
  registration_problems: 'account',
  review: 'feedback',
  set_up_shipping_address: 'shipping_address',
  switch_account: 'account',
  track_order: 'order_status',
  track_refund: 'refunds',
}

/** What users wrote to a shop for food supplements (HINT3). Labels that cover several of our intents are left out. */
export const CUREKART: IntentMapping = {
  CALL_CENTER: 'store_information',
  CANCEL_ORDER: 'order_cancellation',
  CHAT_WITH_AGENT: 'human_wanted',
  CHECK_PINCODE: 'delivery',
  DELAY_IN_PARCEL: 'order_status',
  EXPIRY_DATE: 'product_question',
  FRANCHISE: 'store_information',
  IMMUNITY: 'product_question',
  INTERNATIONAL_SHIPPING: 'delivery',
  MODES_OF_PAYMENTS: 'payment',
  MODIFY_ADDRESS: 'shipping_address',
  ORDER_QUERY: 'order_status',
  ORDER_STATUS: 'order_status',
  ORIGINAL_PRODUCT: 'product_question',
  PORTAL_ISSUE: 'technical_problem',
  RECOMMEND_PRODUCT: 'product_question',
  REFER_EARN: 'promotion',
  RESUME_DELIVERY: 'delivery',
  SIDE_EFFECT: 'product_question',
  SIGN_UP: 'account',
  STORE_INFORMATION: 'store_information',
}

/** Small talk of CLINC150. */
export const CLINC: IntentMapping = {
  greeting: 'greeting',
  goodbye: 'goodbye',
  thank_you: 'thanks',
  yes: 'affirmation',
  no: 'negation',
}

/** Domains of CLINC150 that no shop is asked about, apart from what they share with shops. */
export const FOREIGN_DOMAINS: ReadonlySet<string> = new Set([
  'oos',
  'kitchen_and_dining',
  'home',
  'utility',
  'work',
  'travel',
  'auto_and_commute',
])
export const SHARED_LABELS: ReadonlySet<string> = new Set([
  'order',
  'order_status',
  'text',
  'insurance',
  'insurance_change',
])
