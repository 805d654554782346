import { sentimentBatchAnalyzed } from '@customer-service/contracts/sentiment'
import { on } from '@customer-service/core/events'
import { put, type Write } from '@customer-service/core/store'
import { announceAnalyzed, noteMood } from '../actions/announce-analysis.ts'
import { keepConversation, keepPoint } from '../actions/keep-point.ts'
import { expiryOf } from '../actions/keep-texts.ts'
import type { Deps } from '../deps.ts'
import { type InConversation, isInConversation, type Message } from '../domain/message.ts'
import { batchTexts, conversations, pointsOf } from '../tables.ts'

/** Gives the texts of a batch their places in their conversations, and tells of each. */
export const onBatchAnalyzed = on(sentimentBatchAnalyzed, async (deps: Deps, { data }) => {
  const { texts, analyzed_at } = data
  const followed = texts.filter(isInConversation)
  return [
    ...followed.map((text) => keepPoint(deps, text, text)),
    ...(await newConversations(deps, followed)),
    ...texts.filter((text) => !isInConversation(text)).flatMap((text) => keepOwner(deps, text)),
    ...texts.map((text) => announceAnalyzed(text, text, analyzed_at)),
    ...followed.map((text) => noteMood(text, text, analyzed_at)),
  ]
})

/** So that the text is found when its customer is erased. */
function keepOwner(deps: Deps, { analysis_id, user_id }: Pick<Message, 'analysis_id' | 'user_id'>): readonly Write[] {
  return user_id === undefined ? [] : [put(batchTexts, { user_id, analysis_id, expires_at: expiryOf(deps) }, 'any')]
}

async function newConversations(deps: Deps, followed: readonly InConversation[]): Promise<readonly Write[]> {
  const distinct = new Map(followed.map((text) => [pointsOf(text), text]))
  const writes = await Promise.all(
    [...distinct.values()].map(async (text) => {
      const known = await deps.store.get(conversations, text.conversation_id, text.owner)
      return known ? [] : [keepConversation(deps, text)]
    }),
  )
  return writes.flat()
}
