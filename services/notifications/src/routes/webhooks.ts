import * as contract from '@customer-service/contracts/notifications'
import type { Operations } from '@customer-service/core/http'
import { configureWebhook } from '../actions/configure-webhook.ts'
import { deleteWebhook } from '../actions/delete-subscription.ts'
import { listDeliveries } from '../actions/list-deliveries.ts'
import { allWebhooks } from '../actions/list-subscriptions.ts'
import { loadWebhook } from '../actions/load-subscription.ts'
import { redeliver } from '../actions/redeliver.ts'
import { sendTest } from '../actions/send-test.ts'
import { updateWebhook } from '../actions/update-webhook.ts'
import type { Deps } from '../deps.ts'
import { pageOf } from '../domain/page.ts'
import { toWebhook } from '../domain/views.ts'

export function webhookRoutes(operations: Operations, deps: Deps): void {
  const { store } = deps
  operations.command(contract.configureWebhook, (request) => configureWebhook(deps, request))
  operations.query(contract.listWebhooks, async ({ query: { limit = 50, offset = 0 }, caller }) => {
    const visible = (await allWebhooks(store)).filter(({ id }) => caller.may(`webhook/${id}`))
    const { page, ...position } = pageOf(visible, limit, offset)
    return { webhooks: page.map(toWebhook), ...position }
  })
  operations.query(contract.getWebhook, async ({ params, caller }) =>
    toWebhook(await loadWebhook(store, params.webhook_id, caller)),
  )
  operations.command(contract.updateWebhook, (request) => updateWebhook(deps, request))
  operations.command(contract.deleteWebhook, (request) => deleteWebhook(deps, request))
  operations.command(contract.testWebhook, async ({ params, caller }) =>
    sendTest(deps, await loadWebhook(store, params.webhook_id, caller), 'webhook.test'),
  )
  operations.query(contract.listWebhookDeliveries, async ({ params, query: { limit = 50 }, caller }) => {
    const { queue_id } = await loadWebhook(store, params.webhook_id, caller)
    return listDeliveries(store, queue_id, limit)
  })
  operations.command(contract.redeliverWebhook, (request) => redeliver(deps, request))
}
