import type { Learnt } from './learnt-models.ts'

/** What was learnt with the customer's name struck out; undefined when it doesn't name the customer. */
export function withoutName(learnt: Learnt, id: string): Learnt | undefined {
  if (!learnt.customerIds.includes(id)) return undefined
  const struck = (ids: readonly string[]) => ids.map((each) => (each === id ? '' : each))
  const { affinity } = learnt
  return {
    ...learnt,
    customerIds: struck(learnt.customerIds),
    ...(affinity && { affinity: { ...affinity, customerIds: struck(affinity.customerIds) } }),
  }
}
