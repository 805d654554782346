import { put, type Stored, type Write } from '@customer-service/core/store'
import type { Deps } from '../deps.ts'
import { type Asked, askedAgain, questionId } from '../domain/question.ts'
import { questions, type StoredQuestion } from '../tables.ts'
import { type Change, countQuestions } from './counting.ts'

interface Group extends Change<StoredQuestion> {
  readonly before: Stored<StoredQuestion> | undefined
  readonly after: StoredQuestion
}

/** Counts questions that nothing answered, spellings of one question together. */
export async function countAsked({ store }: Deps, asked: readonly Asked[]): Promise<Write[]> {
  const groups = new Map<string, Group>()
  for (const one of asked) {
    const id = questionId(one.question)
    if (id === undefined) continue
    const group = groups.get(id)
    const before = group ? group.before : await store.get(questions, id)
    groups.set(id, { before, after: askedAgain(id, group?.after ?? before, one) })
  }
  const changed = [...groups.values()]
  return [
    ...changed.map(({ before, after }) => put(questions, after, before?.version ?? 'absent')),
    ...countQuestions(changed),
  ]
}
