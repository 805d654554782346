import type { Order } from '@customer-service/contracts/chatbot'

/** What policies call an order: its customer's, when it has one. */
export const orderResource = ({ order_id, user_id }: Order): string =>
  user_id === undefined ? `order/${order_id}` : `user/${user_id}/order/${order_id}`
