import { DAY_SECONDS, toTimestamp, unixSeconds } from '@customer-service/core'
import type { Deps } from '../deps.ts'
import { customerToken } from '../domain/customer-token.ts'
import type { EscalationCase } from '../domain/escalation-case.ts'
import { trackingUrl } from '../domain/views.ts'

/** A link that opens from now on, whether the case is there or about to come: nothing of it is kept. */
export function customerLinkOf(
  { secrets, now, publicUrl, customerLinkDays }: Deps,
  owned: Pick<EscalationCase, 'escalation_id' | 'user_id' | 'links_withdrawn'>,
) {
  const expires = unixSeconds(now()) + customerLinkDays * DAY_SECONDS
  const token = customerToken(secrets, owned, expires)
  return {
    customer_url: `${trackingUrl(publicUrl(), owned.escalation_id)}/status?token=${token}`,
    link_expires_at: toTimestamp(new Date(expires * 1000)),
  }
}
