import { conflict, notFound } from '@customer-service/core'

/** Most webhooks, and most e-mail addresses, in one platform: an event's deliveries must fit into one commit. */
export const MAX_SUBSCRIPTIONS = 45

export const webhookNotFound = (id: string) => notFound('webhook', id)
export const emailNotFound = (id: string) => notFound('e-mail subscription', id)
export const tooMany = (what: string) => conflict(`There are ${MAX_SUBSCRIPTIONS} ${what} already: delete one first`)
export const disabled = (id: string) => conflict(`${id} is disabled: set its status to active first`)
