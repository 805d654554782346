import { put } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { learnedFromVotes } from '../domain/learned-questions.ts'
import { supportedUntil, type Vote, voted } from '../domain/votes.ts'
import { learnings, type StoredArticle, votes, votesKey } from '../tables.ts'
import { type Learning, writeLearning } from './write-learning.ts'

export interface VoteOnQuestion {
  readonly question_id: string
  /** Masked. */
  readonly question: string
  readonly vote: Vote
}

/** Counts votes on an article as the answer to questions, those on one question together, and learns from them. */
export async function countVotes(
  deps: Deps,
  article: StoredArticle,
  all: readonly VoteOnQuestion[],
): Promise<Learning> {
  const { store, learnFromUsers } = deps
  const now = deps.now()
  const key = votesKey(article)
  const learning = await store.get(learnings, article.id)
  const counted = await Promise.all(
    [...Map.groupBy(all, ({ question_id }) => question_id)].map(async ([question_id, given]) => {
      const before = await store.get(votes, key, question_id)
      const after = given.reduce((known, { vote }) => voted(known, vote, learnFromUsers), before?.votes ?? [])
      const isForgotten = learning?.forgotten.some((one) => one.question_id === question_id) ?? false
      const until = isForgotten ? undefined : supportedUntil(after, now, learnFromUsers)
      const kept = { article: key, question_id, votes: after, last_at: now.toISOString() }
      return {
        asked: { question_id, question: given[0]?.question ?? '' },
        until,
        write: put(votes, kept, before?.version ?? 'absent'),
      }
    }),
  )
  const { learned, writes } = writeLearning(deps, article, learning, (known) =>
    counted.reduce((questions, { asked, until }) => learnedFromVotes(questions, asked, until, now), known),
  )
  return { learned, writes: [...counted.map(({ write }) => write), ...writes] }
}
