import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cell, readTable } from '@customer-service/training/table'

export interface RetrievalDocument {
  readonly id: string
  readonly title: string
  readonly body: string
  /** Questions that it answered before. */
  readonly aliases?: readonly string[]
}

export interface RetrievalQuery {
  readonly text: string
  /** Ids of the documents that answer it. */
  readonly answers: ReadonlySet<string>
}

/** Documents, and the questions of the dev part with what answers them. */
export interface RetrievalSet {
  readonly name: string
  /** nDCG@10 on the held-out part. */
  readonly goal: number
  readonly documents: readonly RetrievalDocument[]
  readonly queries: readonly RetrievalQuery[]
}

const SETS = [
  { folder: 'stackfaq', name: 'StackFAQ, dev', goal: 0.92 },
  { folder: 'banking77faq', name: 'Banking77 FAQ, dev', goal: 0.88 },
] as const

export const RETRIEVAL_FILES = Object.fromEntries(
  SETS.flatMap(({ folder }) => [
    [`${folder}/corpus.jsonl`, []],
    [`${folder}/queries_dev.tsv`, ['qid', 'query']],
    [`${folder}/qrels_dev.tsv`, ['qid', 'docid', 'rel']],
  ]),
)

export function readRetrievalSets(folder: string): readonly RetrievalSet[] {
  return SETS.map((set) => ({ name: set.name, goal: set.goal, ...readSet(folder, set.folder) }))
}

/** A document a line, with `id`, `title` and `body`. */
export function readDocuments(folder: string, file: string): readonly RetrievalDocument[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): RetrievalDocument => JSON.parse(line))
}

function readSet(folder: string, name: string): Pick<RetrievalSet, 'documents' | 'queries'> {
  const answers = new Map<string, Set<string>>()
  for (const row of readTable(folder, `${name}/qrels_dev.tsv`)) {
    if (Number(cell(row, 'rel')) <= 0) continue
    const ofQuery = answers.get(cell(row, 'qid')) ?? new Set()
    answers.set(cell(row, 'qid'), ofQuery.add(cell(row, 'docid')))
  }
  return {
    documents: readDocuments(folder, `${name}/corpus.jsonl`),
    queries: readTable(folder, `${name}/queries_dev.tsv`).map((row) => ({
      text: cell(row, 'query'),
      answers: answers.get(cell(row, 'qid')) ?? new Set(),
    })),
  }
}
