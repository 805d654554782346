import * as contract from '@customer-service/contracts/notifications'
import type { Operations } from '@customer-service/core/http'
import { configureEmail } from '../actions/configure-email.ts'
import { deleteEmail } from '../actions/delete-subscription.ts'
import { listDeliveries } from '../actions/list-deliveries.ts'
import { allEmails } from '../actions/list-subscriptions.ts'
import { loadEmail } from '../actions/load-subscription.ts'
import { sendTest } from '../actions/send-test.ts'
import { updateEmail } from '../actions/update-email.ts'
import type { Deps } from '../deps.ts'
import { pageOf } from '../domain/page.ts'
import { toEmailSubscription } from '../domain/views.ts'

export function emailRoutes(operations: Operations, deps: Deps): void {
  const { store } = deps
  operations.command(contract.configureEmail, (request) => configureEmail(deps, request))
  operations.query(contract.listEmails, async ({ query: { limit = 50, offset = 0 }, caller }) => {
    const visible = (await allEmails(store)).filter(({ id }) => caller.may(`email/${id}`))
    const { page, ...position } = pageOf(visible, limit, offset)
    return { emails: page.map(toEmailSubscription), ...position }
  })
  operations.query(contract.getEmail, async ({ params, caller }) =>
    toEmailSubscription(await loadEmail(store, params.email_id, caller)),
  )
  operations.command(contract.updateEmail, (request) => updateEmail(deps, request))
  operations.command(contract.deleteEmail, (request) => deleteEmail(deps, request))
  operations.command(contract.testEmail, async ({ params, caller }) =>
    sendTest(deps, await loadEmail(store, params.email_id, caller), 'notification.test'),
  )
  operations.query(contract.listEmailDeliveries, async ({ params, query: { limit = 50 }, caller }) => {
    const { queue_id } = await loadEmail(store, params.email_id, caller)
    return listDeliveries(store, queue_id, limit)
  })
}
