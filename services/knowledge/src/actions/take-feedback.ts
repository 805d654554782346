import type { Signal } from '@customer-service/contracts/knowledge'
import { dayOf } from '@customer-service/core'
import { put, type Stored, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import type { LearnedQuestion } from '../domain/learned-questions.ts'
import { masked, questionId } from '../domain/question.ts'
import { articles, type StoredArticle, type StoredVoter, voters } from '../tables.ts'
import { countVotes, type VoteOnQuestion } from './count-votes.ts'
import type { Learning } from './write-learning.ts'

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

export interface Counted {
  readonly questionId: string
  /** Masked. */
  readonly question: string
  /** Whether the article is found by the question from now on. */
  readonly isLearned: boolean
}

export interface Taken {
  /** Of each, in the order given: what it counts for, or why it counts for nothing. */
  readonly verdicts: readonly (Counted | Refusal)[]
  readonly writes: readonly Write[]
}

/** What feedback changes: one write for each question of an article, however many people said something of it. */
export async function takeFeedback(deps: Deps, given: readonly Feedback[]): Promise<Taken> {
  const day: Day = new Map()
  const accepted: (Accepted | Refusal)[] = []
  for (const feedback of given) accepted.push(await accept(deps, feedback, day))
  const changes = new Map<string, Learning>()
  for (const [id, votes] of Map.groupBy(accepted.filter(isAccepted), ({ article }) => article.id)) {
    const article = votes[0]?.article
    if (article) changes.set(id, await countVotes(deps, article, votes))
  }
  return {
    verdicts: accepted.map((one) => (isAccepted(one) ? counted(one, changes.get(one.article.id)?.learned) : one)),
    writes: [
      ...changes.values().flatMap(({ writes }) => writes),
      ...day.values().map(({ before, after }) => put(voters, after, before?.version ?? 'absent')),
    ],
  }
}

/** Who gave how much today. */
type Day = Map<string, { readonly before: Stored<StoredVoter> | undefined; readonly after: StoredVoter }>

interface Accepted extends VoteOnQuestion {
  readonly article: StoredArticle
}

const isAccepted = (one: Accepted | Refusal): one is Accepted => typeof one !== 'string'

async function accept(
  deps: Deps,
  { articleId, query, signal, from }: Feedback,
  given: Day,
): Promise<Accepted | Refusal> {
  const { store } = deps
  const question = masked(query)
  const question_id = questionId(question)
  if (question_id === undefined) return 'no_words'
  const at = deps.now().toISOString()
  const voter = deps.secrets.mac('voter', from).slice(0, 22)
  const known = given.get(voter)
  const [article, before] = await Promise.all([
    store.get(articles, articleId),
    known ? known.before : store.get(voters, voter, dayOf(at)),
  ])
  const earlier = (known?.after ?? before)?.given ?? 0
  if (!article) return 'no_article'
  if (earlier >= MOST_A_DAY) return 'too_much'
  if (!(await isFound(deps, articleId, query))) return 'not_found_by_it'
  given.set(voter, { before, after: { voter, day: dayOf(at), given: earlier + 1 } })
  return { article, question_id, question, vote: { voter, signal, at } }
}

async function isFound({ index }: Deps, articleId: string, query: string): Promise<boolean> {
  await index.bringUpToDate()
  return index.search(query, { limit: FIRST_HITS, offset: 0 }).hits.some(({ id }) => id === articleId)
}

function counted({ question_id, question }: Accepted, learned: readonly LearnedQuestion[] = []): Counted {
  return { questionId: question_id, question, isLearned: learned.some((one) => one.question_id === question_id) }
}
