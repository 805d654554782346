import type { Destination } from '@customer-service/contracts/routing'

/** The teams of a small shop. An owner's destination of the same id takes the place of one of these. */
export const BUILT_IN_DESTINATIONS: readonly Destination[] = [
  destination('returns_department', 'Returns', 'Returns, exchanges and replacements', 3, 900),
  destination('order_support', 'Orders and delivery', 'Order status, changes, cancellations and delivery', 4, 600),
  destination('billing_department', 'Billing', 'Payments, refunds and invoices', 3, 720),
  destination('technical_support', 'Technical support', 'Devices, the app and the website', 3, 1_200),
  destination('account_support', 'Accounts', 'Access, personal data and subscriptions', 2, 600),
  destination('sales_team', 'Sales', 'Questions before a purchase, offers and new orders', 3, 480),
  destination('customer_relations', 'Customer relations', 'Complaints, legal matters and feedback', 2, 1_200),
  destination('general_support', 'General support', 'Everything else', 4, 480),
]

/** A destination that only the settings name. */
export function unlisted(destination_id: string): Destination {
  return destination(destination_id, destination_id, 'Everything else', 1, 600)
}

function destination(
  destination_id: string,
  name: string,
  description: string,
  agents: number,
  average_handling_seconds: number,
): Destination {
  return { destination_id, name, description, agents, average_handling_seconds }
}
