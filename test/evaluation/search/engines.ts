import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { createSearchIndex, fold, loadSubjectModel } from '@customer-service/language'
import { stemmer } from '@orama/stemmers/turkish'
import MiniSearch from 'minisearch'
import type { Engine } from '../row.ts'
import type { RetrievalDocument } from './retrieval-set.ts'

export interface Found {
  readonly id: string
  readonly score: number
}

/** Finds the best documents of a query, at most so many. */
export type Search = (query: string, limit: number) => readonly Found[]

export type OpenSearch = (documents: readonly RetrievalDocument[]) => Search

export const SEARCH_ENGINES: readonly (readonly [Engine, OpenSearch])[] = [
  ['shipped', openShipped],
  ['MiniSearch', openMiniSearch],
  ['FTS5', openFts5],
]

const subjects = loadSubjectModel(
  readFileSync(new URL(import.meta.resolve('@customer-service/language/models/subjects.bin'))),
)

/** The index of the knowledge service. */
function openShipped(documents: readonly RetrievalDocument[]): Search {
  const index = createSearchIndex({ subjects })
  for (const { id, title, body, aliases = [] } of documents) {
    index.put(id, { title, content: body, category: 'all', aliases })
  }
  return (query, limit) => index.search(query, { limit }).hits
}

/** SQLite's full-text search with its English stemmer, any word. */
function openFts5(documents: readonly RetrievalDocument[]): Search {
  const database = new DatabaseSync(':memory:')
  database.exec("CREATE VIRTUAL TABLE documents USING fts5(id UNINDEXED, title, body, tokenize = 'porter unicode61')")
  const insert = database.prepare('INSERT INTO documents VALUES (?, ?, ?)')
  database.exec('BEGIN')
  for (const document of documents) insert.run(document.id, document.title, withAliases(document))
  database.exec('COMMIT')
  const select = database.prepare(
    'SELECT id, -bm25(documents) AS score FROM documents WHERE documents MATCH ? ORDER BY bm25(documents) LIMIT ?',
  )
  return (query, limit) => {
    const words = query.match(/[\p{L}\p{N}]+/gu) ?? []
    if (words.length === 0) return []
    return select
      .all(words.map((word) => `"${word}"`).join(' OR '), limit)
      .map(({ id, score }) => ({ id: String(id), score: Number(score) }))
  }
}

/** MiniSearch with the settings that do best on the two sets together. */
function openMiniSearch(documents: readonly RetrievalDocument[]): Search {
  return openMini(documents, {})
}

/** MiniSearch over the stems of Snowball's Turkish stemmer, folded before, which does better than after. */
export function openSnowball(documents: readonly RetrievalDocument[]): Search {
  return openMini(documents, { processTerm: (word) => stemmer(fold(word)) })
}

function openMini(documents: readonly RetrievalDocument[], terms: { processTerm?: (word: string) => string }): Search {
  const index = new MiniSearch<RetrievalDocument>({
    ...terms,
    fields: ['title', 'body'],
    searchOptions: { fuzzy: 0.2, boost: { title: 2 } },
  })
  index.addAll(documents.map((document) => ({ ...document, body: withAliases(document) })))
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .map(({ id, score }) => ({ id, score }))
}

/** The peers know no aliases: to them they are more text. */
function withAliases({ body, aliases = [] }: RetrievalDocument): string {
  return [...aliases, body].join('\n')
}
