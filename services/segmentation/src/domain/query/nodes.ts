import type { EventCondition, EventName, ItemFilter, QueryNode, Window } from '@customer-service/contracts/segmentation'

type Leaf = Exclude<QueryNode, { readonly kind: 'and' | 'or' | 'not' }>

export interface EventDetails {
  readonly item?: ItemFilter | undefined
  readonly window?: Window | undefined
}

/** How often something happened: at least once unless told otherwise. */
export function happened(
  events: EventName | readonly EventName[],
  { item, window }: EventDetails = {},
  { op, value }: { readonly op: EventCondition['op']; readonly value: unknown } = { op: '>=', value: 1 },
): EventCondition {
  const names = [...new Set([events].flat())]
  const [only = 'any'] = names
  return {
    kind: 'event',
    event: names.length > 1 ? names : only,
    measure: 'count',
    op,
    value,
    ...(item && { item }),
    ...(window && { window }),
  }
}

/** The opposite; of something that happened at all: that it never did. */
export function negated(node: QueryNode): QueryNode {
  const isPlain = node.kind === 'event' && node.measure === 'count' && node.op === '>=' && node.value === 1
  return isPlain ? { ...node, op: '=', value: 0 } : { kind: 'not', of: node }
}

/** The single conditions that a condition is made of. */
export function leavesOf(node: QueryNode): readonly Leaf[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(node.of)
    default:
      return [node]
  }
}

/** One node stays itself; none is undefined. */
export function joined(kind: 'and' | 'or', nodes: readonly QueryNode[]): QueryNode | undefined {
  return nodes.length > 1 ? { kind, of: [...nodes] } : nodes[0]
}
