import type { Signal } from '@customer-service/contracts/knowledge'
import { dayOf } from '@customer-service/core'
import { put, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { learnedFromVotes } from '../domain/learned-questions.ts'
import { masked, questionId } from '../domain/question.ts'
import { supportedUntil, voted } from '../domain/votes.ts'
import { articles, learnings, type StoredArticle, voters, votes, votesKey } from '../tables.ts'
import { writeLearning } from './write-learning.ts'

/** Nobody means more feedback of a day than this. */
const MOST_A_DAY = 50
/** An article that isn't among the first hits of a question can't be voted up for it. */
const FIRST_HITS = 20

export interface Feedback {
  readonly articleId: string
  readonly query: string
  readonly signal: Signal
  /** Who it comes from: `customer/ada`. */
  readonly from: string
}

export type Refusal = 'no_article' | 'no_words' | 'not_found_by_it' | 'too_much'

export interface Taken {
  readonly questionId: string
  /** Masked. */
  readonly question: string
  /** Whether the article is found by the question from now on. */
  readonly isLearned: boolean
  readonly writes: readonly Write[]
}

/** What feedback changes; or why it counts for nothing. */
export async function takeFeedback(deps: Deps, { articleId, query, signal, from }: Feedback): Promise<Taken | Refusal> {
  const { store, now } = deps
  const question = masked(query)
  const question_id = questionId(question)
  if (question_id === undefined) return 'no_words'
  const voter = deps.secrets.mac('voter', from).slice(0, 22)
  const day = dayOf(now().toISOString())
  const [article, today] = await Promise.all([store.get(articles, articleId), store.get(voters, voter, day)])
  const given = today?.given ?? 0
  if (!article) return 'no_article'
  if (given >= MOST_A_DAY) return 'too_much'
  if (!(await isFound(deps, articleId, query))) return 'not_found_by_it'
  const counted = await countVote(deps, article, { question_id, question }, { voter, signal })
  const writes = [...counted.writes, put(voters, { voter, day, given: given + 1 }, today?.version ?? 'absent')]
  return { questionId: question_id, question, isLearned: counted.isLearned, writes }
}

async function isFound({ index }: Deps, articleId: string, query: string): Promise<boolean> {
  await index.bringUpToDate()
  return index.search(query, { limit: FIRST_HITS, offset: 0 }).hits.some(({ id }) => id === articleId)
}

async function countVote(
  deps: Deps,
  article: StoredArticle,
  asked: { readonly question_id: string; readonly question: string },
  vote: { readonly voter: string; readonly signal: Signal },
): Promise<Pick<Taken, 'isLearned' | 'writes'>> {
  const { question_id } = asked
  const at = deps.now()
  const key = votesKey(article)
  const [before, learning] = await Promise.all([
    deps.store.get(votes, key, question_id),
    deps.store.get(learnings, article.id),
  ])
  const after = voted(before?.votes ?? [], { ...vote, at: at.toISOString() }, deps.learnFromUsers)
  const isForgotten = learning?.forgotten.some((one) => one.question_id === question_id) ?? false
  const until = isForgotten ? undefined : supportedUntil(after, at, deps.learnFromUsers)
  const { learned, writes } = writeLearning(deps, article, learning, (known) =>
    learnedFromVotes(known, asked, until, at),
  )
  const stored = { article: key, question_id, votes: after, last_at: at.toISOString() }
  return {
    isLearned: learned.some((one) => one.question_id === question_id),
    writes: [put(votes, stored, before?.version ?? 'absent'), ...writes],
  }
}
