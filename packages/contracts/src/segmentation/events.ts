import { Type } from 'typebox'
import { defineEvent, Id, Strict, Timestamp, UserId } from '../common.ts'

const Change = Strict({
  segment_id: Id('`seg-…`'),
  segment_name: Type.String(),
  customer_id: UserId,
  changed_at: Timestamp,
})

/** A customer now is what a saved segment means. Key: the segment. */
export const segmentEntered = defineEvent('segment.entered', Change)
/** A customer no longer is. Key: the segment. */
export const segmentExited = defineEvent('segment.exited', Change)

/** The members of a segment are to be brought up to date, from those after `after` on. For the service itself. */
export const segmentRefreshDue = defineEvent(
  'segment.refresh_due',
  Strict({ segment_id: Type.String(), run_id: Type.String(), after: Type.String() }),
)

/** What is left of a deleted segment is to be removed. For the service itself. */
export const segmentRemovalDue = defineEvent('segment.removal_due', Strict({ segment_id: Type.String() }))

/** What is stored about an erased customer is to be removed. For the service itself; it names nobody. */
export const customerErasureDue = defineEvent('customer.erasure_due', Strict({ erasure_id: Type.String() }))

/**
 * Everything kept about a customer is to be erased: each service that keeps anything reacts (`docs/personal-data.md`).
 * Key: the customer.
 */
export const customerErased = defineEvent('customer.erased', Strict({ user_id: UserId, erased_at: Timestamp }))

/** Models are to learn from the customer data. For the service itself. */
export const trainingDue = defineEvent('segmentation.training_due', Strict({}))
