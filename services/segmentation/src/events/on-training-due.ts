import { trainingDue } from '@customer-service/contracts/segmentation'
import { on } from '@customer-service/core/events'
import type { Deps } from '../deps.ts'

/** Begins to learn. That takes longer than an event may, so nobody waits for it. */
export const onTrainingDue = on(trainingDue, async ({ models }: Deps) => {
  void models.look(true)
  return []
})
