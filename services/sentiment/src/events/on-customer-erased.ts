import { customerErased } from '@customer-service/contracts/segmentation'
import { on } from '@customer-service/core/events'
import { itemsOf, remove } from '@customer-service/core/store'
import { forgetAnalysis } from '../actions/forget-analysis.ts'
import { findAnalysis } from '../actions/load-analysis.ts'
import type { Deps } from '../deps.ts'
import { analyses, batchTexts, type Conversation, conversations, placeOf, points, pointsOf } from '../tables.ts'

/** Forgets each text of the customer by a commit of its own: an erasure that is interrupted goes on where it was. */
export const onCustomerErased = on(customerErased, async (deps: Deps, { data: { user_id } }) => {
  const { store } = deps
  for await (const conversation of itemsOf(store, conversations.indexes.byUser, user_id)) {
    await forgetConversation(deps, conversation)
  }
  for await (const { version: _, expires_at: __, ...analysis } of itemsOf(store, analyses.indexes.byUser, user_id)) {
    await store.commit(await forgetAnalysis(deps, analysis))
  }
  for await (const { analysis_id } of itemsOf(store, batchTexts, user_id)) {
    const analysis = await findAnalysis(store, analysis_id)
    const found = remove(batchTexts, [user_id, analysis_id], 'any')
    await store.commit([found, ...(analysis ? await forgetAnalysis(deps, analysis) : [])])
  }
  return []
})

async function forgetConversation(deps: Deps, { conversation_id, owner }: Conversation): Promise<void> {
  const { store } = deps
  for await (const point of itemsOf(store, points, pointsOf({ conversation_id, owner }))) {
    const analysis = await findAnalysis(store, point.analysis_id)
    const place = remove(points, [pointsOf(point), placeOf(point)], 'any')
    await store.commit(analysis ? await forgetAnalysis(deps, analysis) : [place])
  }
  await store.commit([remove(conversations, [conversation_id, owner], 'any')])
}
