import { conflict, notFound } from '@customer-service/core'

/**
 * Most webhooks, and most e-mail addresses, in one platform. An event's deliveries must fit into one commit of 100
 * writes, with room for subscriptions that were configured in the same moment and didn't count one another.
 */
export const MAX_SUBSCRIPTIONS = 40

export const webhookNotFound = (id: string) => notFound('webhook', id)
export const emailNotFound = (id: string) => notFound('e-mail subscription', id)
export const deliveryNotFound = (id: string) => notFound('delivery', id)
export const tooMany = (what: string) => conflict(`There are ${MAX_SUBSCRIPTIONS} ${what} already: delete one first`)
export const disabled = (id: string) => conflict(`${id} is disabled: set its status to active first`)
