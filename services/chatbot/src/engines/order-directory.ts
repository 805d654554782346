import type { Order } from '@customer-service/contracts/chatbot'

/** Where the chatbot finds orders: its own table, or a shop system behind an adapter. Reads only. */
export interface OrderDirectory {
  /** By its number, in whatever case it is written. */
  find(orderId: string): Promise<Order | undefined>
  /** The last orders of a customer, newest first. */
  lastOf(userId: string, limit: number): Promise<readonly Order[]>
}
