import { fileURLToPath } from 'node:url'
import { cell, readTable } from '@customer-service/training/table'
import { type RetrievalDocument, type RetrievalQuery, readDocuments } from './retrieval-set.ts'

/** How a question differs from its article: in its forms, as people type it, misspelt, or asked in other words. */
export const QUESTION_KINDS = ['inflected', 'without marks', 'misspelt', 'in other words'] as const

export interface TurkishQuery extends RetrievalQuery {
  readonly kind: string
}

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** The articles of an invented Turkish shop, and four questions on each in other words than theirs. */
export function readTurkishSet(): {
  readonly documents: readonly RetrievalDocument[]
  readonly queries: readonly TurkishQuery[]
} {
  return {
    documents: readDocuments(FOLDER, 'turkish/articles.jsonl'),
    queries: readTable(FOLDER, 'turkish/questions.tsv').map((row) => ({
      text: cell(row, 'query'),
      kind: cell(row, 'kind'),
      answers: new Set([cell(row, 'answer')]),
    })),
  }
}
