import type { QueryNode } from '@customer-service/contracts/segmentation'
import { joined, negated } from './nodes.ts'

/** The one form of equal conditions: nested and/or flattened, repetitions, single children and double negations gone. */
export function canonical(node: QueryNode): QueryNode {
  if (node.kind === 'not') {
    const inner = canonical(node.of)
    return inner.kind === 'not' ? inner.of : negated(inner)
  }
  if (node.kind !== 'and' && node.kind !== 'or') return node
  const children = node.of.map(canonical).flatMap((child) => (child.kind === node.kind ? child.of : [child]))
  const different = new Map(children.map((child) => [keyOf(child), child]))
  return joined(node.kind, [...different.values()]) ?? { kind: 'everyone' }
}

/** The same text for equal conditions, whatever the order of keys and of children. */
function keyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const isGroup = 'kind' in value && (value.kind === 'and' || value.kind === 'or')
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries
    .map(([key, child]) =>
      isGroup && key === 'of' && Array.isArray(child)
        ? `of:${child.map(keyOf).sort().join()}`
        : `${key}:${keyOf(child)}`,
    )
    .join()}}`
}
