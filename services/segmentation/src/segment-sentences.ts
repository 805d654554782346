import type { QueryNode, SegmentQuery } from '@customer-service/contracts/segmentation'
import type { Store } from '@customer-service/core/store'
import type { Language } from './domain/analysis/language.ts'
import { namedSegments } from './domain/query/named-segments.ts'
import { sentenceOf } from './domain/query/sentence.ts'
import { SEGMENTS, segments } from './tables.ts'

/** Says conditions of a query as a sentence, segments by their names. */
export async function sentencesFor(
  store: Store,
  { where }: SegmentQuery,
  language: Language,
): Promise<(query: SegmentQuery) => string> {
  const ids = [...new Set(namedSegments(where))]
  const found = await Promise.all(ids.map((id) => store.get(segments, SEGMENTS, id)))
  const names = new Map(found.flatMap((segment) => (segment ? [[segment.segment_id, segment.name] as const] : [])))
  return (query) => sentenceOf({ ...query, where: withNames(query.where, names) }, language)
}

function withNames(node: QueryNode, names: ReadonlyMap<string, string>): QueryNode {
  switch (node.kind) {
    case 'and':
    case 'or':
      return { ...node, of: node.of.map((child) => withNames(child, names)) }
    case 'not':
      return { ...node, of: withNames(node.of, names) }
    case 'segment': {
      const name = names.get(node.id)
      return name === undefined ? node : { ...node, id: `“${name}”` }
    }
    default:
      return node
  }
}
