/** A page of a short list, with its total. */
export function pageOf<Item>(items: readonly Item[], limit: number, offset: number) {
  return { page: items.slice(offset, offset + limit), total: items.length, limit, offset }
}
