import type { Secrets } from '@customer-service/core'
import type { EscalationCase } from './escalation-case.ts'

type Macs = Pick<Secrets, 'mac' | 'isMac'>
type Owned = Pick<EscalationCase, 'escalation_id' | 'user_id' | 'links_withdrawn'>

/** What a customer's link was made with. */
export interface CustomerToken {
  /** Unix seconds. */
  readonly expires: number
  /** Stands for the customer whose case it was: see `ownerMark`. */
  readonly owner: string
}

const FORM = /^(\d{10})\.([\w-]{22})\.([\w-]{43})$/
const LINK = 'customer-link'

/** The permission to see how one case stands, until `expires` (Unix seconds). A bearer secret. */
export function customerToken(secrets: Macs, owned: Owned, expires: number): string {
  const owner = ownerMark(secrets, owned)
  return `${expires}.${owner}.${secrets.mac(LINK, signedText(owned.escalation_id, { expires, owner }))}`
}

/** What the token says; undefined unless it was made here, for this case. Reads nothing, so that a forged one costs nothing. */
export function readToken(secrets: Macs, escalationId: string, token = ''): CustomerToken | undefined {
  const [, expires, owner = '', mac = ''] = FORM.exec(token) ?? []
  const read = { expires: Number(expires), owner }
  return secrets.isMac(LINK, signedText(escalationId, read), mac) ? read : undefined
}

/**
 * Differs for each customer and case, and tells neither: once the customer is erased, or the links were withdrawn, none of
 * those before has the mark of the case.
 */
export function ownerMark(secrets: Macs, { escalation_id, user_id = '', links_withdrawn }: Owned): string {
  const generation = links_withdrawn === undefined ? '' : `\n${links_withdrawn}`
  return secrets.mac('customer-link-owner', `${escalation_id}\n${user_id}${generation}`).slice(0, 22)
}

const signedText = (escalationId: string, { expires, owner }: CustomerToken): string =>
  `${escalationId}.${expires}.${owner}`
